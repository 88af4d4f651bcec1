/**
 * The trace mark (溯源底纹): which dots a page carries. A tile of 20 × 20 nodes, 2 mm apart, repeats over the page; every node has one dot,
 * displaced to one of four corners, and so carries two chips. Mathematics and limits: docs/trace.md.
 */
package lantai.trace.mark;
