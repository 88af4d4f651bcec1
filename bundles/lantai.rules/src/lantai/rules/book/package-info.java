/**
 * The book itself: every rule with its sources and days, and one act while it is judged.
 * <p>
 * An act is judged by the law of the day it happened.
 */
package lantai.rules.book;
