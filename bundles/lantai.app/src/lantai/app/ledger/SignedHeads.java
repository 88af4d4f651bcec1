package lantai.app.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import lantai.ledger.journal.Disk;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.verify.OutsideHead;
import lantai.ledger.witness.HeadMemory;

/** What a log remembers of having signed, to be compared with its journal. */
public final class SignedHeads {

    private SignedHeads() {
    }

    /** The largest head that was signed; none when nothing was, or it cannot be read (then nothing is signed either). */
    public static List<OutsideHead> of(Path signed, String origin) {
        try {
            var note = new HeadMemory(signed, Disk.REAL).last(origin).flatMap(HeadMemory.Kept::note);
            return note.isEmpty() ? List.of() : List.of(OutsideHead.read("signed", note.get().toBytes(), NoteTrust.nobody()));
        } catch (IOException | NoteException e) {
            System.getLogger(SignedHeads.class.getName()).log(System.Logger.Level.WARNING, "what was signed cannot be read");
            return List.of();
        }
    }
}
