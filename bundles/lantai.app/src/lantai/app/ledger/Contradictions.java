package lantai.app.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import lantai.ledger.journal.Disk;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.note.SignedNote;
import lantai.ledger.verify.OutsideHead;
import lantai.ledger.witness.HeadMemory;

/**
 * The head kept elsewhere that has proved a registry to be an old copy or a second history, in its folder {@code contradictions}: compared
 * with the journal at every verification from then on, so that what was proved once is not forgotten by looking again without it.
 */
final class Contradictions {

    private static final String FOLDER = "contradictions";

    private Contradictions() {
    }

    static Path folder(Path registry) {
        return registry.resolve(FOLDER);
    }

    /** Returns when it is on the medium; a larger head of before stays. */
    static void keep(Path registry, Checkpoint head, SignedNote note) throws IOException {
        var memory = new HeadMemory(folder(registry), Disk.REAL);
        var before = memory.last(head.origin());
        if (before.isEmpty() || before.get().checkpoint().head().size() < head.head().size()) {
            memory.keep(head, note);
        }
    }

    /** None when nothing was proved, or when it cannot be read: the verification of the small files says so. */
    static List<OutsideHead> of(Path registry, String origin) {
        try {
            var kept = new HeadMemory(folder(registry), Disk.REAL).last(origin).flatMap(HeadMemory.Kept::note);
            return kept.isEmpty() ? List.of() : List.of(OutsideHead.read(FOLDER, kept.get().toBytes(), NoteTrust.nobody()));
        } catch (IOException | NoteException e) {
            System.getLogger(Contradictions.class.getName()).log(System.Logger.Level.WARNING, "what contradicts this ledger cannot be read");
            return List.of();
        }
    }
}
