/**
 * Act sheets: the register's outside language, one JSON act a line, read strictly and written back.
 * <p>
 * {@link lantai.cli.sheet.ActSheetParser} takes in what the JSON Schemas under {@code docs/schema/} allow and nothing else; a line
 * that is wrong becomes a {@link lantai.cli.sheet.BadLine} with a code and the name of the field, never a guess.
 * {@link lantai.cli.sheet.ActSheetWriter} writes an act so that reading it gives the same act.
 */
package lantai.cli.sheet;
