package lantai.vault.keys;

import lantai.core.event.Bytes;

/**
 * A carrier's key or a registry's secret, wrapped by the root key.
 *
 * @param id      16 bytes
 * @param purpose what it is for, such as {@code document:CODE}
 * @param box     the 32 secret bytes, sealed
 */
public record Wrapped(Bytes id, String purpose, Bytes box) {
}
