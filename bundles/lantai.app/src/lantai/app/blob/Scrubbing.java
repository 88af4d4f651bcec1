package lantai.app.blob;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import lantai.app.blob.ContentFinding.What;
import lantai.core.operation.Progress;

/** One scrub: each content hashed and every chunk of it opened, then each file nobody names. It goes on after a finding. */
final class Scrubbing {

    private static final int PIECE = 1 << 20;

    private final Contents contents;
    private final ContentFiles files;
    private final Progress progress;
    private final List<ContentFinding> findings = new ArrayList<>();
    private long bytes;

    Scrubbing(Contents contents, ContentFiles files, Progress progress) {
        this.contents = contents;
        this.files = files;
        this.progress = progress;
    }

    ContentScrub run(List<KeptContent> all) throws IOException {
        var named = new HashSet<String>();
        for (var kept : all) {
            if (progress.cancelled()) {
                return new ContentScrub(all.size(), bytes, findings, true);
            }
            named.add(kept.content().name());
            look(kept);
            progress.at(named.size(), all.size());
        }
        for (var name : files.names()) {
            if (name.endsWith(ContentFiles.UNFINISHED)) {
                findings.add(new ContentFinding(What.UNFINISHED, name, -1, -1));
            } else if (!named.contains(name)) {
                findings.add(new ContentFinding(What.ORPHAN, name, -1, -1));
            }
        }
        return new ContentScrub(all.size(), bytes, findings, false);
    }

    private void look(KeptContent kept) throws IOException {
        var content = kept.content();
        try {
            if (!files.hash(content.name()).equals(content.file().ciphertext().toString())) {
                found(kept, What.HASH_DIFFERS, -1);
                return;
            }
        } catch (BlobRefused e) {
            found(kept, what(e), e.chunk());
            return;
        }
        try (var open = contents.open(kept)) {
            for (long at = 0; at < open.size(); at += PIECE) {
                bytes += open.page(at, PIECE).length;
            }
        } catch (BlobRefused e) {
            found(kept, what(e), e.chunk());
        }
    }

    private void found(KeptContent kept, What what, long chunk) {
        findings.add(new ContentFinding(what, kept.content().name(), chunk, kept.seq()));
    }

    private static What what(BlobRefused refused) {
        return switch (refused.reason()) {
            case MISSING -> What.MISSING;
            case HASH_DIFFERS -> What.HASH_DIFFERS;
            case FORMAT, METADATA_ONLY, UNKNOWN -> What.FORMAT;
            case WRONG_KEY -> What.WRONG_KEY;
            case CHUNK -> What.CHUNK;
            case KEY_GONE -> What.KEY_GONE;
            case SEALED -> What.SEALED;
        };
    }
}
