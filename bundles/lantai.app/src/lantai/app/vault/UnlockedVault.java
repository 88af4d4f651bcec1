package lantai.app.vault;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import lantai.app.token.Protection;
import lantai.core.event.Bytes;
import lantai.core.event.EventId;
import lantai.core.event.Hash;
import lantai.core.event.SealedText;
import lantai.core.mark.Level;

/** An open vault. Safe from any thread; closing it wipes every key. */
public interface UnlockedVault extends AutoCloseable {

    /** The operator's own signing key. */
    Signer signer();

    List<SlotInfo> slots();

    /** Unlocks a person's signing key with his PIN; a wrong one counts. */
    Signer unlockSigner(String person, char[] pin) throws VaultRefused;

    /** Makes a slot for a person who has none; the PIN alone opens it. */
    default Signer enrol(String person, char[] pin, boolean operator) throws VaultRefused {
        return enrol(person, pin, operator, Protection.SOFTWARE);
    }

    /** Makes a slot for a person who has none. With a token the key for it is made there; when that fails nothing was written. */
    Signer enrol(String person, char[] pin, boolean operator, Protection protection) throws VaultRefused;

    /** A slot rewritten for a new PIN, and its person's key to sign that with. */
    record PinChange(int generation, Signer signer) {
    }

    /**
     * Rewrites one slot and no key.
     *
     * @param protection what the slot demands from now on; empty: what it demanded before, the same key on the same token
     */
    PinChange changePin(String person, char[] old, char[] fresh, Optional<Protection> protection) throws VaultRefused;

    /** The same, with the protection there was. */
    default PinChange changePin(String person, char[] old, char[] fresh) throws VaultRefused {
        return changePin(person, old, fresh, Optional.empty());
    }

    /** Unlocks a slot after too many wrong PINs, or after its count was tampered with; the security administrator's act. */
    void clearFailures(String person) throws VaultRefused;

    /** Takes a slot away for ever. When its PIN opened the registry, the root key is rotated in the same step, so that it opens nothing that is here. */
    void remove(String person) throws VaultRefused;

    /** Which root key this is, from 1. */
    int generation();

    /** How often the key file was written anew, from 1. */
    int revision();

    /**
     * Makes the root key of the next generation, wraps every key anew and closes an envelope with it to every operator (轮换). One file is
     * replaced at once: a crash leaves the old keys or the new ones. The old root key opens nothing afterwards. Durable when the call returns.
     */
    void rotate();

    /**
     * The ledger knows of a later state of a person's slot: nothing is signed with this one.
     *
     * @return the file's name
     */
    String distrust(String person);

    /** Files of the vault that are not what they should be, found at opening. */
    List<VaultDamage> damage();

    /** The compartment of top-secret documents. */
    Compartment compartment();

    /** The same as {@link #keyFor(String)}, but for a document of level 绝密 a key in the compartment, where there is one. */
    Bytes keyFor(String purpose, Level level);

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
     * @return digest of the wrapped key that is gone; empty when there was none
     */
    Optional<Hash> eraseLogKey(int epoch);

    /** Whether there is a key for a purpose. */
    boolean has(String purpose);

    /** Whether there is a key of this id. */
    boolean holds(Bytes key);

    /** The purposes that begin so and have a key, in order. */
    List<String> purposes(String prefix);

    /**
     * Destroys the keys of purposes for ever, all in one step: whatever they sealed can be opened by nobody. Durable when the call returns. A
     * copy of the key file made before, together with a PIN of that time, still opens it; so do blocks that a drive has not overwritten.
     *
     * @return what is remembered of each; nothing of those that had none
     */
    List<DestroyedKey> erase(Collection<String> purposes);

    /** Every destroyed key the key file remembers, oldest first. */
    List<DestroyedKey> destroyed();

    /**
     * Makes a small vault in an empty folder: one person's slot as it is, and of the keys the one of a secret alone. It opens with his
     * PIN and gives that secret.
     *
     * @param secret purpose as in {@link #secret}, which has been called before
     */
    void extract(Path into, String person, String secret) throws VaultRefused;

    /**
     * Makes a fresh recovery secret, splits it three of five, and has it open this vault instead of any before it; the root key changes when
     * there was one. Durable when the call returns.
     *
     * @param generation of the sheets, one more than those before
     */
    RecoverySheets makeRecoverySheets(int generation) throws VaultRefused;

    /** Forces keys made since the last call onto the disk; called before the journal's force. */
    void sync();

    @Override
    void close();
}
