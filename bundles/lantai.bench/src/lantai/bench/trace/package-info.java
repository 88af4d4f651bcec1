/** How well and how fast photos are traced to copies, on a simulated channel. */
package lantai.bench.trace;
