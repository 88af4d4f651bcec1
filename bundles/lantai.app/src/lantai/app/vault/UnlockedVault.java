package lantai.app.vault;

import java.util.List;
import java.util.Optional;

import lantai.core.event.Bytes;
import lantai.core.event.EventId;
import lantai.core.event.Hash;
import lantai.core.event.SealedText;

/** An open vault. Safe from any thread; closing it wipes every key. */
public interface UnlockedVault extends AutoCloseable {

    /** The operator's own signing key. */
    Signer signer();

    List<SlotInfo> slots();

    /** Unlocks a person's signing key with his PIN; a wrong one counts. */
    Signer unlockSigner(String person, char[] pin) throws VaultRefused;

    /** Makes a slot for a person who has none. */
    Signer enrol(String person, char[] pin, boolean operator) throws VaultRefused;

    /** Rewrites one slot and nothing else. */
    void changePin(String person, char[] old, char[] fresh) throws VaultRefused;

    /** Forgets the wrong PINs of a slot, so that its person may try again; the security administrator's act. */
    void clearFailures(String person) throws VaultRefused;

    /** Id of the sealing key for a purpose such as {@code document:CODE}; makes the key when there is none. Durable after {@link #sync()}. */
    Bytes keyFor(String purpose);

    /** Seals a text; bound to its event and field, so that it opens nowhere else. */
    SealedText seal(Bytes key, EventId event, String field, String text);

    /** Opens a sealed text; empty when its key was destroyed. */
    Optional<String> open(SealedText sealed, EventId event, String field);

    /** Wraps the key of a sealed file under a sealing key, bound to what it is for. */
    Bytes wrap(Bytes key, String bound, byte[] secret);

    /**
     * Opens what {@link #wrap} made; the caller wipes it. Empty when the sealing key was destroyed.
     *
     * @throws IllegalStateException when it is not what was wrapped
     */
    Optional<byte[]> unwrap(Bytes key, String bound, Bytes box);

    /** The 32 secret bytes of a registry-wide purpose such as {@code h2-file} or {@code label-mac}, made when absent; the caller wipes them. */
    byte[] secret(String purpose);

    /**
     * The log's own signing key of an epoch (账本签名钥), made when absent; durable when the call returns. The caller closes it.
     *
     * @param epoch counts from 1
     */
    Signer logKey(int epoch);

    /**
     * Destroys the log's signing key of an epoch for ever; no heads can be signed with it again.
     *
     * @return SHA-256 of the wrapped key that is gone; empty when there was none
     */
    Optional<Hash> eraseLogKey(int epoch);

    /**
     * Destroys the sealing key of a purpose for ever: whatever it sealed can be opened by nobody. Durable when the call returns. A copy of
     * the key file made before, together with a PIN of that time, still opens it; so do blocks that a drive has not overwritten.
     *
     * @return SHA-256 of the wrapped key that is gone; empty when there was none
     */
    Optional<Hash> erase(String purpose);

    /** Forces keys made since the last call onto the disk; called before the journal's force. */
    void sync();

    @Override
    void close();
}
