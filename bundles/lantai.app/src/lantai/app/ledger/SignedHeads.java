package lantai.app.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import lantai.ledger.journal.Disk;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.verify.OutsideHead;
import lantai.ledger.witness.HeadMemory;

/** What a log remembers of having signed, and what others have shown of it, to be compared with its journal. */
public final class SignedHeads {

    private SignedHeads() {
    }

    /** The largest head that was signed, and the one that has proved a rollback or a fork; neither when it cannot be read. */
    public static List<OutsideHead> of(Path registry, Path signed, String origin) {
        return Stream.concat(of(signed, origin).stream(), Contradictions.of(registry, origin).stream()).toList();
    }

    private static List<OutsideHead> of(Path signed, String origin) {
        try {
            var note = new HeadMemory(signed, Disk.REAL).last(origin).flatMap(HeadMemory.Kept::note);
            return note.isEmpty() ? List.of() : List.of(OutsideHead.read("signed", note.get().toBytes(), NoteTrust.nobody()));
        } catch (IOException | NoteException e) {
            System.getLogger(SignedHeads.class.getName()).log(System.Logger.Level.WARNING, "what was signed cannot be read");
            return List.of();
        }
    }
}
