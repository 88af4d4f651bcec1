/**
 * Which contents may be kept at all.
 * <p>
 * The ciphers of this product are commercial ones, and those may protect no state secret (Cryptography Law, arts 7, 8, 14).
 */
package lantai.rules.content;
