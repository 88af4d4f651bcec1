package lantai.app.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import lantai.app.ledger.LedgerRefused.Reason;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.KeyRing;
import lantai.ledger.note.KeySuccession;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteException.Field;
import lantai.ledger.note.NoteKey;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.note.SignedNote;
import lantai.ledger.tree.TreeHead;
import lantai.ledger.tree.TreeProofs;
import lantai.ledger.verify.OutsideHead;

/** Compares heads that were kept elsewhere with the tree of the journal at hand, which has to be read before. */
record OutsideCheck(JournaledLedger.Parts parts, JournalTree tree) {

    static SignedNote parsed(byte[] bytes) throws LedgerRefused {
        try {
            return SignedNote.parse(bytes);
        } catch (NoteException e) {
            throw malformed(e);
        }
    }

    static Checkpoint checkpoint(SignedNote note) throws LedgerRefused {
        try {
            return Checkpoint.parse(note.text());
        } catch (NoteException e) {
            throw malformed(e);
        }
    }

    private static LedgerRefused malformed(NoteException e) {
        return new LedgerRefused(Reason.MALFORMED, Map.of("source", "-", "field", e.field().word()));
    }

    /**
     * The note of a checkpoint or a proof that a key of this log has signed.
     *
     * @param lines keys that were kept outside; believed as far as this log's own keys have handed over to them
     */
    SignedNote genuine(byte[] bytes, List<String> lines) throws LedgerRefused, IOException {
        SignedNote note;
        try {
            note = OutsideHead.read("-", bytes, NoteTrust.nobody()).note();
        } catch (NoteException e) {
            throw malformed(e);
        }
        try {
            trusted(lines).checkpoint(note);
            return note;
        } catch (NoteException e) {
            var origin = checkpoint(note).origin();
            var reason = e.field() == Field.SIGNATURE ? Reason.FORGED : origin.equals(parts.origin()) ? Reason.UNKNOWN_LOG : Reason.OTHER_LOG;
            throw new LedgerRefused(reason, Map.of("source", origin, "origin", origin));
        }
    }

    private NoteTrust trusted(List<String> others) throws LedgerRefused, IOException {
        var lines = new ArrayList<>(tree.keys());
        var own = lines.size();
        others.stream().map(String::strip).filter(KeySuccession::isOne).forEach(lines::add);
        try {
            return new KeyRing(parts.check()).trust(lines);
        } catch (KeyRing.BadLine e) {
            if (e.line() <= own) {
                throw new IOException("the log's own keys", e);
            }
            throw new LedgerRefused(Reason.NOT_A_KEY, Map.of("line", Integer.toString(e.line() - own), "field", e.field().word()));
        }
    }

    /** The head of a note, if it is of this log and of the history at hand. */
    TreeHead ours(SignedNote note) throws LedgerRefused {
        var checkpoint = checkpoint(note);
        if (!checkpoint.origin().equals(parts.origin())) {
            throw new LedgerRefused(Reason.OTHER_LOG, Map.of("origin", checkpoint.origin()));
        }
        var head = checkpoint.head();
        var size = tree.nodes().size();
        if (head.size() > size || !new TreeProofs(parts.hash(), tree.nodes()).root(head.size()).equals(head.root())) {
            throw new LedgerRefused(head.size() > size ? Reason.INCONSISTENT : Reason.FORKED, Map.of("origin", parts.origin(), "known",
                    Long.toString(head.size()), "size", Long.toString(size)));
        }
        return head;
    }

    /** The same of a genuine note: one that is not of this history proves that something was put back or written twice. */
    TreeHead compared(SignedNote note) throws LedgerRefused, IOException {
        try {
            return ours(note);
        } catch (LedgerRefused e) {
            var head = checkpoint(note);
            if (e.reason() != Reason.OTHER_LOG && !parts.declared().test(head.head().size())) {
                Contradictions.keep(parts.registry(), head, note);
                parts.watch().contradicted(e.reason() == Reason.FORKED, tree.nodes().size());
            }
            throw e;
        }
    }
}
