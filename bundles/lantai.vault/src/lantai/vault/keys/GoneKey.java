package lantai.vault.keys;

import lantai.core.event.Bytes;
import lantai.core.event.Hash;

/**
 * What is left of a destroyed key.
 *
 * @param wrapped  digest of its box, which is gone
 * @param revision the revision of the file that was the first without it
 */
public record GoneKey(Bytes id, Hash wrapped, int revision) {
}
