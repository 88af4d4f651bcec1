/** PDFs with PDFBox: label sheets, cards and receipts, drawn as vectors in millimetres. */
package lantai.paper;
