/**
 * The barcode on official papers (机关公文二维条码, GB0626-2005, PDF417): its text, read tolerantly.
 * <p>
 * Producers differ, so nothing here throws: what can be read is given, what cannot is listed by name, and the text is kept as it
 * was scanned. A level, a date or an urgency is never guessed from words outside its value set.
 */
package lantai.core.barcode;
