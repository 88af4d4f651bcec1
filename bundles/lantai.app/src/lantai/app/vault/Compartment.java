package lantai.app.vault;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import lantai.core.event.Bytes;

/**
 * The compartment of top-secret documents (绝密密室): what is sealed under their keys opens only after two of its three holders have given
 * their PINs. Anybody at work can put something in; that needs no holder. Safe from any thread.
 */
public interface Compartment {

    boolean exists();

    /** Whether two holders have opened it in this session. */
    boolean isOpen();

    /** Codes of its holders, in order of their shares; none when there is no compartment. */
    List<String> holders();

    /** How often it was set up or shared anew. */
    int generation();

    /** Its public key, under which things are put in; empty when there is no compartment. */
    Bytes publicKey();

    /** Whether a key is there and cannot be used, because the compartment is not open. */
    boolean isSealed(Bytes key);

    /** Unlocks signers and checks who they are; nothing is opened by it. Empty PINs count like wrong ones. */
    List<Signer> signers(Map<String, char[]> pins) throws VaultRefused;

    /**
     * Sets it up, or shares it anew among other holders when it is open. The keys of documents that are given move in. Durable when the call
     * returns; it is closed then.
     *
     * @param holders   three persons with slots
     * @param documents purposes such as {@code document:CODE}
     * @throws VaultRefused {@code COMPARTMENT_CLOSED} when there is one and it is not open
     */
    void setUp(List<String> holders, Collection<String> documents) throws VaultRefused;

    /**
     * Opens it for this session.
     *
     * @param pins of two holders
     * @return their signers, to be closed by the caller
     * @throws VaultRefused naming the person whose PIN or share is wrong
     */
    List<Signer> open(Map<String, char[]> pins) throws VaultRefused;

    /** Forgets its key. */
    void close();
}
