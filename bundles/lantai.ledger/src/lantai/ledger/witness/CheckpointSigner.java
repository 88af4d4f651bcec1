package lantai.ledger.witness;

import java.io.IOException;
import java.util.List;

import lantai.core.event.Hash;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.NoteSigner;
import lantai.ledger.note.SignedNote;
import lantai.ledger.tree.ProofCheck;
import lantai.ledger.tree.TreeHead;

/**
 * Signs a log's own checkpoints: never one that is inconsistent with any it signed before (C2SP tlog-checkpoint). What it is going to
 * sign is on disk first. The memory is best kept where a copy of the registry put back does not bring it back too; against that only
 * witnesses help.
 */
public final class CheckpointSigner {

    private final HeadMemory memory;
    private final NoteSigner signer;
    private final ProofCheck check;

    /** @param signer with the log's key, whose name is the origin */
    public CheckpointSigner(HeadMemory memory, NoteSigner signer, ProofCheck check) {
        this.memory = memory;
        this.signer = signer;
        this.check = check;
    }

    /** The head does not continue what was signed before: the journal was rolled back or forked. */
    public static final class Inconsistent extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient HeadMemory.Kept before;

        Inconsistent(HeadMemory.Kept before) {
            super("a checkpoint of " + before.checkpoint().head().size() + " events was signed, which this does not continue");
            this.before = before;
        }

        /** What was signed before. */
        public HeadMemory.Kept before() {
            return before;
        }
    }

    /** Size that was signed last; the proof must begin there. 0 when nothing was. */
    public long lastSize() throws IOException {
        return memory.last(signer.key().name()).map(kept -> kept.checkpoint().head().size()).orElse(0L);
    }

    /**
     * Signs a head. The same head again gives a signature again.
     *
     * @param proof consistency from {@link #lastSize()} to this head
     * @throws Inconsistent when it is smaller, of another root, or the proof does not hold
     * @throws IOException  when the memory cannot be read or written; then nothing was signed
     */
    public synchronized SignedNote sign(TreeHead head, List<Hash> proof) throws IOException, Inconsistent {
        var checkpoint = new Checkpoint(signer.key().name(), head);
        var before = memory.last(checkpoint.origin());
        if (before.isPresent() && !check.consistency(before.get().checkpoint().head(), head, proof)) {
            throw new Inconsistent(before.get());
        }
        memory.keep(checkpoint);
        var note = signer.sign(checkpoint);
        memory.keep(checkpoint, note);
        return note;
    }
}
