package lantai.app.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import lantai.app.mirror.MirrorFile;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.KeyRing;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.note.SignedNote;
import lantai.ledger.signature.SignatureCheck;
import lantai.ledger.verify.LedgerFolder;

/** Looks at the small files beside a journal: signed heads, what is remembered of other logs, where the mirror is. */
final class SmallFiles {

    static final String WHAT = "small-file";

    private final Path registry;
    private final LedgerFolder folder;
    private final SignatureCheck check;
    private final List<LedgerReport.Found> found = new ArrayList<>();

    SmallFiles(Path registry, LedgerFolder folder, SignatureCheck check) {
        this.registry = registry;
        this.folder = folder;
        this.check = check;
    }

    /** @param logKeys of this log, as the verified journal names them */
    List<LedgerReport.Found> look(List<String> logKeys) throws IOException {
        var own = trust(logKeys);
        var checkpoint = folder.journal().resolve(JournaledLedger.CHECKPOINT);
        if (Files.exists(checkpoint) && !isHead(checkpoint, own, false)) {
            bad(checkpoint);
        }
        heads(registry.resolve("signed"), own, true);
        heads(Contradictions.folder(registry), NoteTrust.nobody(), false);
        var witness = registry.resolve("witness");
        var keys = witness.resolve("keys");
        if (Files.exists(keys) && !isKeys(keys)) {
            bad(keys);
        } else if (Files.isDirectory(witness)) {
            heads(witness, Files.exists(keys) ? trust(KeyLines.read(keys)) : NoteTrust.nobody(), false);
        }
        var witnesses = registry.resolve("witnesses").resolve("keys");
        if (Files.exists(witnesses) && !isKeys(witnesses)) {
            bad(witnesses);
        }
        if (new MirrorFile(registry).isDamaged()) {
            bad(registry.resolve("mirror"));
        }
        return List.copyOf(found);
    }

    private NoteTrust trust(List<String> keys) {
        try {
            return new KeyRing(check).trust(keys);
        } catch (KeyRing.BadLine e) {
            return NoteTrust.nobody();
        }
    }

    private boolean isKeys(Path file) {
        try {
            new KeyRing(check).read(KeyLines.read(file));
            return true;
        } catch (IOException | KeyRing.BadLine e) {
            return false;
        }
    }

    private void heads(Path in, NoteTrust trust, boolean unsigned) throws IOException {
        if (!Files.isDirectory(in)) {
            return;
        }
        try (var files = Files.list(in)) {
            for (var file : files.filter(f -> f.getFileName().toString().endsWith(".head")).sorted().toList()) {
                if (!isHead(file, trust, unsigned)) {
                    bad(file);
                }
            }
        }
    }

    /** @param unsigned whether it may stand without a signature: it was remembered before it was signed, or told by others */
    private static boolean isHead(Path file, NoteTrust trust, boolean unsigned) throws IOException {
        try {
            var bytes = Files.readAllBytes(file);
            if (unsigned && !new String(bytes, StandardCharsets.UTF_8).contains("\n\n")) {
                Checkpoint.parse(new String(bytes, StandardCharsets.UTF_8));
                return true;
            }
            var note = SignedNote.parse(bytes);
            if (trust.isEmpty()) {
                Checkpoint.parse(note.text());
            } else {
                trust.checkpoint(note);
            }
            return true;
        } catch (NoteException e) {
            return false;
        }
    }

    private void bad(Path file) {
        var name = registry.relativize(file).toString().replace('\\', '/');
        found.add(new LedgerReport.Found(name, 0, -1, WHAT, false, Map.of("file", name, "event", "-1")));
    }
}
