/**
 * The brackets around a reading (G5): place, phone locker, supervisor, and the copy at hand.
 * <p>
 * Domain.md S6; the phone is the way four of five known leaks went.
 */
package lantai.rules.reading;
