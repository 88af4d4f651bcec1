package lantai.app.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import lantai.app.watch.LedgerWatch;
import lantai.core.event.Hash;
import lantai.core.operation.Progress;

/**
 * What the log of an open registry signs, proves and witnesses (账本). Safe from any thread; reads the whole journal once, so never to be
 * called on a window's own thread.
 */
public interface Ledger {

    /**
     * A head the log has signed.
     *
     * @param size events it commits to
     * @param root Merkle root over them
     * @param note the checkpoint as a signed note, with cosignatures as far as they were brought back
     */
    record SignedHead(long size, Hash root, String note) {
    }

    /**
     * What a log asks a witness for.
     *
     * @param head    the present head
     * @param request the whole request, with the proof that the head continues what the witness knows
     */
    record WitnessCall(SignedHead head, byte[] request) {
    }

    /**
     * What this registry says as a witness.
     *
     * @param origin of the other log
     * @param size   events of the other log it has signed for
     * @param note   the other log's checkpoint with this registry's signature
     * @param key    the public key of this witness
     */
    record Witnessed(String origin, long size, String note, String key) {
    }

    /** A proof file, and what it proves. */
    record Proof(long index, String event, SignedHead under, byte[] file) {
    }

    /**
     * Signs the present head, and remembers it before; never one that does not continue what was signed before.
     *
     * @throws LedgerRefused when the journal does not continue what was signed: it was rolled back or forked
     */
    SignedHead checkpoint(Progress progress) throws LedgerRefused, IOException;

    /** The same for a witness that knows a size; 0 for none. */
    WitnessCall checkpointFor(long known, Progress progress) throws LedgerRefused, IOException;

    /**
     * Takes back a checkpoint that a witness has signed.
     *
     * @throws LedgerRefused when it is malformed, or not of this log's history
     */
    default SignedHead witnessed(byte[] note, Progress progress) throws LedgerRefused, IOException {
        return witnessed(note, List.of(), progress);
    }

    /** The same with public keys of witnesses: those that signed here are believed from now on. */
    SignedHead witnessed(byte[] note, List<String> keys, Progress progress) throws LedgerRefused, IOException;

    /**
     * Tells whether a head that was kept elsewhere (a receipt, a day sheet, a proof's checkpoint) is this log's own and of the history
     * at hand. Once the journal has been read, this takes no longer than checking one signature.
     *
     * @throws LedgerRefused {@code MALFORMED}, {@code OTHER_LOG}, {@code FORGED}, {@code UNKNOWN_LOG} when no key of this log has signed
     *                       it, {@code INCONSISTENT} when it knows more events than are here, {@code FORKED} when it knows others
     */
    default SignedHead check(byte[] note, Progress progress) throws LedgerRefused, IOException {
        return check(note, List.of(), progress);
    }

    /**
     * The same for a checkpoint or a proof, with keys that were kept outside. A genuine head that is {@code INCONSISTENT} or {@code FORKED}
     * proves that this registry is an old copy or a second history: it is kept, and nothing is recorded any more (see {@link LedgerWatch}) until a
     * verification finds that what it knows is there. A loss that two administrators have declared when they restored a backup is none.
     *
     * @param keys lines of a file of the log's keys; believed as far as this log's own keys have handed over to them
     */
    SignedHead check(byte[] head, List<String> keys, Progress progress) throws LedgerRefused, IOException;

    /** The newest head and its witnesses, from their files: reads no journal. */
    LedgerState state() throws IOException;

    /** The verification of this ledger while it is open. */
    LedgerWatch watch();

    /** The log's public keys, as lines of a file of keys: the first, and each succession. */
    List<String> keys(Progress progress) throws LedgerRefused, IOException;

    /**
     * Proves one event.
     *
     * @param event its id (32 hex digits) or its number
     */
    Proof prove(String event, Progress progress) throws LedgerRefused, IOException;

    /**
     * Vouches for another log's head, if it continues what this registry has seen of that log.
     *
     * @param other a checkpoint, or a request to a witness
     * @param keys  lines of a file of keys of that log; may be empty once the log is known
     */
    Witnessed witness(byte[] other, List<String> keys) throws LedgerRefused, IOException;

    /**
     * Writes the whole log as static tiles under a head signed now; again into the same folder it adds what is new.
     *
     * @param folder absent, empty, or an earlier export of this log
     * @throws LedgerRefused {@code OTHER_TILES} when something else stands there
     */
    SignedHead exportTiles(Path folder, Progress progress) throws LedgerRefused, IOException;
}
