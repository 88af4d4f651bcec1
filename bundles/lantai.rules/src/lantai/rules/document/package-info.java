/**
 * What a document must say of itself when it comes into the register: mark, period, range, numbers (G11).
 * <p>
 * Work secrets never carry ★.
 */
package lantai.rules.document;
