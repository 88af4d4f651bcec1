package lantai.app.blob;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import lantai.app.blob.BlobRefused.Reason;
import lantai.app.door.BadAct;
import lantai.app.door.Door;
import lantai.app.door.EventReader;
import lantai.app.door.Outcome;
import lantai.app.door.Projector;
import lantai.app.drafting.Draft;
import lantai.app.keys.Purposes;
import lantai.app.projection.Projection;
import lantai.app.vault.UnlockedVault;
import lantai.core.act.Act;
import lantai.core.act.ContentAct;
import lantai.core.content.ContentKind;
import lantai.core.content.SealedContent;
import lantai.core.event.Blob;
import lantai.core.event.Bytes;
import lantai.core.event.Carried;
import lantai.core.event.Hash;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Subject;
import lantai.core.operation.Progress;
import lantai.core.register.Register;
import lantai.rules.Finding;
import lantai.rules.content.ContentCheck;

/** The contents of one open registry: sealed files beside the journal, named by its events. */
public final class RegistryContents implements Contents {

    private static final int KEY_BYTES = 32;

    /** What it works with; {@code operator} is who takes contents in. */
    public record Parts(ContentFiles files, UnlockedVault vault, Register register, Projection projection, Projector projector,
            EventReader reader, Door door, String operator) {
    }

    private final Parts parts;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();

    public RegistryContents(Parts parts, InstantSource clock, SecureRandom random) {
        this.parts = parts;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public CompletableFuture<Outcome> keep(ContentKind kind, Subject subject, Optional<String> note, InputStream content)
            throws BadAct, IOException {
        var unsealed = new SealedContent(new Blob(Bytes.of(new byte[16]), Hash.of(new byte[KEY_BYTES])), kind, 0, Bytes.of(), Bytes.of());
        var asked = act(subject, unsealed, note);
        var findings = parts.door().judge(asked, Set.of());
        if (findings.stream().anyMatch(Finding::blocks)) {
            return CompletableFuture.completedFuture(new Outcome.Refused(asked.id(), findings));
        }
        return parts.door().submit(act(subject, take(kind, subject, content), note), List.of());
    }

    private Act act(Subject subject, SealedContent content, Optional<String> note) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()).withNano(0);
        return new Act("content-" + UUID.randomUUID(), now, now, parts.operator(), Optional.empty(), new ContentAct(subject, content, note));
    }

    @Override
    public SealedContent take(ContentKind kind, Subject subject, InputStream content) throws IOException {
        if (ContentCheck.isRefused(parts.register(), kind, ContentCheck.levelOf(subject, parts.register()))) {
            throw new BlobRefused(Reason.METADATA_ONLY, "");
        }
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            var receipt = parts.files().put(content, key);
            var file = new Blob(Bytes.ofHex(receipt.id()), Hash.ofHex(receipt.hash()));
            var purpose = kind == ContentKind.SCAN ? Purposes.content(subject) : Draft.purpose(subject);
            var carrier = parts.vault().keyFor(purpose, ContentCheck.levelOf(subject, parts.register()));
            return new SealedContent(file, kind, receipt.size(), carrier, parts.vault().wrap(carrier, bound(file), key));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static String bound(Blob file) {
        return "blob|" + file.id();
    }

    @Override
    public List<KeptContent> all() {
        parts.projector().flush();
        var all = new ArrayList<KeptContent>();
        for (var seq : parts.projection().contentSeqs()) {
            all.addAll(of(parts.reader().read(seq)));
        }
        return all;
    }

    @Override
    public KeptContent find(String id) throws BlobRefused {
        parts.projector().flush();
        if (!id.matches("[0-9a-f]{32}")) {
            throw new BlobRefused(Reason.UNKNOWN, id);
        }
        var seq = parts.projection().contentSeq(Bytes.ofHex(id)).orElseThrow(() -> new BlobRefused(Reason.UNKNOWN, id));
        return of(parts.reader().read(seq)).stream().filter(kept -> kept.content().name().equals(id)).findFirst()
                .orElseThrow(() -> new BlobRefused(Reason.UNKNOWN, id));
    }

    private static List<KeptContent> of(RecordedEvent recorded) {
        var event = recorded.event();
        if (Carried.of(event.fields()).isPresent()) {
            return List.of(); // the files are where the log before is
        }
        return SealedContent.of(event).stream()
                .map(content -> new KeptContent(content, recorded.seq(), event.id(), event.subject(), event.by(), event.at())).toList();
    }

    @Override
    public OpenContent open(KeptContent kept) throws IOException {
        var content = kept.content();
        var key = key(content);
        try {
            return parts.files().open(content.name(), key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private byte[] key(SealedContent content) throws BlobRefused {
        try {
            return parts.vault().unwrap(content.key(), bound(content.file()), content.box())
                    .orElseThrow(() -> new BlobRefused(parts.vault().compartment().isSealed(content.key()) ? Reason.SEALED : Reason.KEY_GONE,
                            content.name()));
        } catch (IllegalStateException e) {
            throw new BlobRefused(Reason.WRONG_KEY, content.name());
        }
    }

    @Override
    public void confirm(KeptContent kept) throws IOException {
        var name = kept.content().name();
        var mark = name + " " + parts.files().mark(name);
        if (confirmed.contains(mark)) {
            return;
        }
        if (!parts.files().hash(name).equals(kept.content().file().ciphertext().toString())) {
            throw new BlobRefused(Reason.HASH_DIFFERS, name);
        }
        confirmed.add(mark);
    }

    @Override
    public ContentScrub scrub(Progress progress) throws IOException {
        return new Scrubbing(this, parts.files(), progress).run(all());
    }
}
