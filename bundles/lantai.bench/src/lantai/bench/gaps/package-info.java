/** How well and how fast gaps are found, on invented years whose gaps are known. */
package lantai.bench.gaps;
