/** Samples and what is read from them. */
package lantai.bench.figures;
