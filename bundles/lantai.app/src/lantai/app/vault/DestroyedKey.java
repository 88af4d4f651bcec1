package lantai.app.vault;

import lantai.core.event.Bytes;
import lantai.core.event.Hash;

/**
 * What the vault remembers of a key it destroyed (销毁的密钥).
 *
 * @param key      its id
 * @param wrapped  digest of the wrapped key that is gone
 * @param revision of the key file, the first without it
 */
public record DestroyedKey(Bytes key, Hash wrapped, int revision) {
}
