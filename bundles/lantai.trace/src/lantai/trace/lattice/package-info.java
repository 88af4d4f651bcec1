/** Finds the lattice of a mark's nodes in a picture, follows it over the page and fits the page's geometry to it. */
package lantai.trace.lattice;
