/** Sheets of paper that open a registry when nobody's PIN does: made, and used. */
package lantai.app.recovery;
