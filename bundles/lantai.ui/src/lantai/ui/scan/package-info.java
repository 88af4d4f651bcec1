/**
 * Fields that take keys as they come: the scan box for the scanner gun, and the masked field for PINs.
 * <p>
 * They are drawn by hand, because only so can the input method be kept out for certain: a native text widget asks it before
 * any listener hears of a key. A gun (keyboard wedge) is told from a hand by the rhythm of its keys
 * ({@link lantai.ui.scan.KeyRhythm}).
 */
package lantai.ui.scan;
