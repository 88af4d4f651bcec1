/** Benchmarks from the command line. */
package lantai.cli.bench;
