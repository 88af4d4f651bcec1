package lantai.ledger.witness;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteSigner;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.note.SignedNote;
import lantai.ledger.tree.ProofCheck;

/**
 * Vouches for the checkpoints of logs it knows (见证): each continues the one before, and nobody was shown another. Decisions and their
 * numbers are those of C2SP tlog-witness.
 */
public final class Witness {

    private final HeadMemory memory;
    private final NoteTrust logs;
    private final NoteSigner signer;
    private final ProofCheck check;
    private final InstantSource clock;

    /**
     * @param logs   keys of the logs it vouches for
     * @param signer with a witness's key
     */
    public Witness(HeadMemory memory, NoteTrust logs, NoteSigner signer, ProofCheck check, InstantSource clock) {
        this.memory = memory;
        this.logs = logs;
        this.signer = signer;
        this.check = check;
        this.clock = clock;
    }

    /** What a witness says. */
    public sealed interface Answer {

        /** The checkpoint with its signature. */
        record Cosigned(SignedNote note) implements Answer {
        }

        /**
         * It does not sign.
         *
         * @param known what it remembers of this log: with the request the evidence, when there are two histories
         */
        record Refused(Reason reason, Optional<HeadMemory.Kept> known) implements Answer {
        }
    }

    /** Why a witness does not sign. */
    public enum Reason {
        /** No checkpoint, or the old size is larger than the new one. */
        MALFORMED("malformed", 400),
        /** No trusted key of the log has signed it. */
        NOT_SIGNED("not-signed", 403),
        /** A log it does not know. */
        UNKNOWN_LOG("unknown-log", 404),
        /** It remembers another size than the request begins at; ask again from there. */
        OTHER_SIZE("other-size", 409),
        /** The same size with another root: two histories. */
        FORKED("forked", 409),
        /** The proof does not lead from what it remembers to this: rolled back, forked, or a wrong proof. */
        INCONSISTENT("inconsistent", 422);

        private final String word;
        private final int status;

        Reason(String word, int status) {
            this.word = word;
            this.status = status;
        }

        public String word() {
            return word;
        }

        /** The status of tlog-witness. */
        public int status() {
            return status;
        }
    }

    /**
     * Looks at a checkpoint and signs it if it continues what is remembered. One at a time; remembered on disk before it is signed.
     *
     * @throws IOException when the memory cannot be read or written; then nothing was signed
     */
    public synchronized Answer add(WitnessRequest request) throws IOException {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(request.note().text());
        } catch (NoteException e) {
            return refused(Reason.MALFORMED, Optional.empty());
        }
        if (!logs.knows(checkpoint.origin())) {
            return refused(Reason.UNKNOWN_LOG, Optional.empty());
        }
        try {
            logs.checkpoint(request.note());
        } catch (NoteException e) {
            return refused(Reason.NOT_SIGNED, Optional.empty());
        }
        var size = checkpoint.head().size();
        if (request.oldSize() > size) {
            return refused(Reason.MALFORMED, Optional.empty());
        }
        var known = known(checkpoint.origin());
        if (known.map(kept -> kept.checkpoint().head().size()).orElse(0L) != request.oldSize()) {
            return refused(Reason.OTHER_SIZE, known);
        }
        if (known.isPresent() && request.oldSize() == size && !known.get().checkpoint().head().root().equals(checkpoint.head().root())) {
            return refused(Reason.FORKED, known);
        }
        if (known.isPresent() ? !check.consistency(known.get().checkpoint().head(), checkpoint.head(), request.proof())
                : !request.proof().isEmpty()) {
            return refused(Reason.INCONSISTENT, known);
        }
        memory.keep(checkpoint, request.note());
        return new Answer.Cosigned(signer.cosign(request.note(), clock.instant().getEpochSecond()));
    }

    /** What is remembered must still be what the log signed: a flipped bit must not accuse anybody of a fork. */
    private Optional<HeadMemory.Kept> known(String origin) throws IOException {
        var known = memory.last(origin);
        if (known.isPresent()) {
            try {
                logs.checkpoint(known.get().note().orElseThrow(() -> new IOException("the memory of " + origin + " has no signature")));
            } catch (NoteException e) {
                throw new IOException("the memory of " + origin + " is damaged", e);
            }
        }
        return known;
    }

    private static Answer refused(Reason reason, Optional<HeadMemory.Kept> known) {
        return new Answer.Refused(reason, known);
    }
}
