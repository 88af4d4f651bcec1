/**
 * Signed notes, checkpoints and cosignatures as C2SP defines them (signed-note, tlog-checkpoint, tlog-cosignature; see
 * docs/formats/checkpoint.md).
 * <p>
 * Parsers are strict: a text has one form, and what this package would not have written is refused with the field's name. A note says
 * nothing until a key that was known beforehand has signed it; keys never come out of the note.
 */
package lantai.ledger.note;
