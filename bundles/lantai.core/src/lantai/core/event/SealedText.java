package lantai.core.event;

import java.util.Objects;

/**
 * A sensitive text (title, document number, name, reason) as it stands in an event: sealed by AEAD under a key the vault wraps.
 * Destroying that key redacts the text; the ledger goes on proving that something was there.
 *
 * @param key 16-byte id of the sealing key
 * @param box nonce, ciphertext and tag, as docs/formats/vault.md lays them out
 */
public record SealedText(Bytes key, Bytes box) {

    public SealedText {
        if (key.length() != 16) {
            throw new IllegalArgumentException("a key id has 16 bytes, not " + key.length());
        }
        Objects.requireNonNull(box, "box");
    }
}
