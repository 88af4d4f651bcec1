/** Labels (标签): choose copies, layout and first label, see the sheet, print it to PDF; badges and the command card. */
package lantai.ui.labels;
