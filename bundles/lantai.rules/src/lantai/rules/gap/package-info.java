/**
 * Gaps (断档): their codes, clocks and identity. A gap is found from facts by the same rules, words and sources as the door's, judged by
 * the law at the event's time; it is never deleted.
 */
package lantai.rules.gap;
