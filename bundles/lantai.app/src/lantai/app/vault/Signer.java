package lantai.app.vault;

import lantai.core.event.Bytes;

/** One person's own signing key, unlocked. Closing it wipes the key. Safe from any thread. */
public interface Signer extends AutoCloseable {

    /** Code of the person. */
    String person();

    /** The public key, as it stands in the ledger. */
    Bytes publicKey();

    /** Signs a message; 64 bytes under {@code INTL}. */
    byte[] sign(byte[] message);

    @Override
    void close();
}
