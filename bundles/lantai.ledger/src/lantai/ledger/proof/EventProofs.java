package lantai.ledger.proof;

import java.util.List;
import java.util.Optional;

import lantai.core.event.Bytes;
import lantai.core.event.EventId;
import lantai.core.event.Hash;
import lantai.core.event.Suite;
import lantai.ledger.event.EventCodec;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteException.Field;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.note.SignedNote;
import lantai.ledger.tree.ProofCheck;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.tree.TreeNodes;
import lantai.ledger.tree.TreeProofs;

/** Makes proof files and checks them. */
public final class EventProofs {

    private final Suite suite;
    private final TreeHash hash;

    /** @param hash digest of the suite */
    public EventProofs(Suite suite, TreeHash hash) {
        this.suite = suite;
        this.hash = hash;
    }

    /**
     * Proves one event under a checkpoint.
     *
     * @param nodes the tree, at least as long as the checkpoint says
     * @param note  the checkpoint, signed; with as many cosignatures as there are
     * @throws NoteException            when the note is no checkpoint
     * @throws IllegalArgumentException when the event is not in the checkpoint's tree, the tree has another root, or the file would be
     *                                  longer than {@link EventProof#MAX_BYTES} even without the leaf
     */
    public EventProof prove(TreeNodes nodes, long index, byte[] leaf, SignedNote note) throws NoteException {
        var head = Checkpoint.parse(note.text()).head();
        var path = new TreeProofs(hash, nodes).inclusion(index, head.size());
        var leafHash = hash.leaf(leaf);
        if (!new ProofCheck(hash).inclusion(leafHash, index, head, path)) {
            throw new IllegalArgumentException("the checkpoint is not of this tree");
        }
        var event = EventCodec.decode(leaf).signed().event().id();
        for (var content : List.of(Optional.of(Bytes.of(leaf)), Optional.<Bytes>empty())) {
            var proof = new EventProof(Optional.of(new ProofExtra(suite, event, leafHash, content).toBytes()), index, path, note);
            if (proof.toBytes().length <= EventProof.MAX_BYTES) {
                return proof;
            }
        }
        throw new IllegalArgumentException("longer than " + EventProof.MAX_BYTES + " bytes");
    }

    /**
     * What a proof that holds says.
     *
     * @param checkpoint under which the event stands
     * @param leaf       hash of its leaf
     * @param event      its id, when the file holds the leaf itself
     * @param witnesses  who signed the checkpoint
     */
    public record Proven(Checkpoint checkpoint, long index, Hash leaf, Optional<EventId> event, List<NoteTrust.Signed> witnesses) {
    }

    /**
     * Checks a proof from its bytes and the keys one trusts.
     *
     * @throws NoteException naming what does not hold
     */
    public Proven check(EventProof proof, NoteTrust trust) throws NoteException {
        var checkpoint = trust.checkpoint(proof.note());
        var extra = ProofExtra.parse(proof.extra().orElseThrow(() -> new NoteException(Field.EXTRA, "missing")));
        if (extra.suite() != suite || !trust.suite(checkpoint.origin()).equals(Optional.of(suite))) {
            throw new NoteException(Field.EXTRA, "of suite " + extra.suite().id() + ", which is not the log's");
        }
        if (!new ProofCheck(hash).inclusion(extra.hash(), proof.index(), checkpoint.head(), proof.path())) {
            throw new NoteException(Field.PATH, "does not lead from the leaf to the checkpoint's root");
        }
        Optional<EventId> event = Optional.empty();
        if (extra.leaf().isPresent()) {
            event = Optional.of(eventOf(extra, checkpoint));
        }
        return new Proven(checkpoint, proof.index(), extra.hash(), event, trust.signed(proof.note()));
    }

    private EventId eventOf(ProofExtra extra, Checkpoint checkpoint) throws NoteException {
        var leaf = extra.leaf().orElseThrow().toArray();
        if (!hash.leaf(leaf).equals(extra.hash())) {
            throw new NoteException(Field.EXTRA, "the leaf has another hash");
        }
        try {
            var event = EventCodec.decode(leaf).signed().event();
            if (!event.id().equals(extra.event()) || !event.origin().equals(checkpoint.origin()) || event.suite() != suite) {
                throw new NoteException(Field.EXTRA, "the leaf is another event");
            }
            return event.id();
        } catch (RuntimeException e) {
            throw new NoteException(Field.EXTRA, "the leaf is no event");
        }
    }
}
