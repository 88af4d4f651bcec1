package lantai.vault.keys;

import lantai.core.event.Bytes;

/**
 * The root key in an envelope to one operator: rotation closes new ones without him.
 *
 * @param wrapKey  his public wrapping key
 * @param envelope the root key, sealed to it
 */
public record RootEnvelope(String person, Bytes wrapKey, Bytes envelope) {
}
