package lantai.app.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import lantai.app.ledger.Ledgers;
import lantai.ledger.journal.Disk;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.verify.OutsideHead;
import lantai.ledger.witness.HeadMemory;

/**
 * Heads of a log that others hold. A registry that was put back remembers the largest as if it had signed it, so that it signs nothing
 * that would be a second history; whether the head is genuine cannot be known, since its key may be of the time that is missing, and two
 * administrators answer for it.
 */
final class KnownHeads {

    private final List<Checkpoint> heads = new ArrayList<>();

    KnownHeads(String origin, List<Ledgers.Outside> against) {
        for (var outside : against) {
            try {
                var head = OutsideHead.read(outside.source(), outside.bytes(), NoteTrust.nobody()).head();
                if (head.origin().equals(origin)) {
                    heads.add(head);
                }
            } catch (NoteException e) {
                throw new IllegalArgumentException(e); // the verification before has read it
            }
        }
    }

    /** Events of the largest; 0 when there is none. */
    long size() {
        return heads.stream().mapToLong(head -> head.head().size()).max().orElse(0);
    }

    void remember(Path signed) throws IOException {
        var memory = new HeadMemory(signed, Disk.REAL);
        for (var head : heads) {
            var before = memory.last(head.origin());
            if (before.isEmpty() || before.get().checkpoint().head().size() < head.head().size()) {
                memory.keep(new Checkpoint(head.origin(), head.head()));
            }
        }
    }
}
