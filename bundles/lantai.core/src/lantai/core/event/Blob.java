package lantai.core.event;

/** Ties a blob in the vault to the ledger: its id and the hash of its ciphertext. */
public record Blob(Bytes id, Hash ciphertext) {

    public Blob {
        if (id.length() != 16) {
            throw new IllegalArgumentException("a blob id has 16 bytes, not " + id.length());
        }
    }
}
