/** Labels: printing them to PDF, making one for each copy that has none, and saying what a scanned one means. */
package lantai.cli.label;
