/**
 * What is seen: lists and look-ups kept beside the journal. A projection holds nothing of its own; it can be thrown away and is
 * rebuilt from the journal.
 */
package lantai.app.projection;
