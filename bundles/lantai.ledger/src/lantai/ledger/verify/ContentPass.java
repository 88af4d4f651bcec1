package lantai.ledger.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import lantai.core.event.Blob;
import lantai.core.operation.Progress;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.verify.Finding.What;

/** Compares the sealed contents in a registry's folder with what the events name. Needs no key, and opens none of them. */
final class ContentPass {

    private record Named(Blob content, Place place) {
    }

    private final TreeHash hash;
    private final List<Named> named = new ArrayList<>();

    ContentPass(TreeHash hash) {
        this.hash = hash;
    }

    void take(List<EventFacts> facts) {
        facts.forEach(event -> event.contents().forEach(content -> named.add(new Named(content, event.place()))));
    }

    /** @throws CancellationException when the progress says so */
    List<Finding> compare(Path folder, Progress progress) {
        var findings = new ArrayList<Finding>();
        for (var one : named) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            var file = folder.resolve(one.content().id().hex());
            if (!Files.isRegularFile(file)) {
                findings.add(found(What.CONTENT_MISSING, one));
            } else if (!isSame(file, one.content())) {
                findings.add(found(What.CONTENT_OTHER, one));
            }
        }
        return findings;
    }

    private boolean isSame(Path file, Blob content) {
        try {
            return hash.file(file).equals(content.ciphertext());
        } catch (IOException e) {
            return false;
        }
    }

    private static Finding found(What what, Named one) {
        return new Finding(what, one.place(), Map.of("content", one.content().id().hex()));
    }
}
