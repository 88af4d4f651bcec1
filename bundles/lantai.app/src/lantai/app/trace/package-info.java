/**
 * The trace mark (溯源底纹) as the application sees it: making one for a copy, with its commitment in the ledger before it leaves, and
 * from a photo back to the copy and to who held it. How dots are coded and read, and how PDFs are drawn, is behind the ports.
 */
package lantai.app.trace;
