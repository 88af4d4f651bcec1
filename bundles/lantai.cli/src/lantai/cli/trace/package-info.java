/** Trace marks: making one for a copy as a PDF, and from photos back to copies and to who held them. */
package lantai.cli.trace;
