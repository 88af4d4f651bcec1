package lantai.ledger.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import lantai.core.event.Hash;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.note.SignedNote;
import lantai.ledger.proof.EventProof;
import lantai.ledger.proof.ProofExtra;

/**
 * A head of the log that was kept somewhere else: a witness's checkpoint, a printed one, a proof file. One of them is enough to show a
 * rollback or a fork.
 *
 * @param source  where it comes from, as the caller names it (a file)
 * @param note    the signed checkpoint
 * @param head    what it says
 * @param leaf    when it came with a proof: which event has which leaf
 * @param trusted whether a trusted key of the log has signed it
 * @param seen    when trusted witnesses saw it
 */
public record OutsideHead(String source, SignedNote note, Checkpoint head, Optional<Leaf> leaf, boolean trusted, List<Instant> seen) {

    /** An event's place and the hash of its leaf. */
    public record Leaf(long index, Hash hash) {
    }

    /**
     * Reads a checkpoint or a proof, whichever the bytes are.
     *
     * @param trust keys of the log; with none the head is compared, but marked as not genuine for sure
     * @throws NoteException when it is neither, or a trusted log has not signed it
     */
    public static OutsideHead read(String source, byte[] bytes, NoteTrust trust) throws NoteException {
        if (!EventProof.isProof(bytes)) {
            return of(source, SignedNote.parse(bytes), Optional.empty(), trust);
        }
        var proof = EventProof.parse(bytes);
        if (proof.extra().isEmpty()) {
            return of(source, proof.note(), Optional.empty(), trust);
        }
        var extra = ProofExtra.parse(proof.extra().get());
        return of(source, proof.note(), Optional.of(new Leaf(proof.index(), extra.hash())), trust);
    }

    private static OutsideHead of(String source, SignedNote note, Optional<Leaf> leaf, NoteTrust trust) throws NoteException {
        var head = trust.isEmpty() ? Checkpoint.parse(note.text()) : trust.checkpoint(note);
        var seen = trust.isEmpty() ? List.<Instant>of()
                : trust.signed(note).stream().flatMap(signed -> signed.time().stream()).map(Instant::ofEpochSecond).toList();
        return new OutsideHead(source, note, head, leaf, !trust.isEmpty(), seen);
    }
}
