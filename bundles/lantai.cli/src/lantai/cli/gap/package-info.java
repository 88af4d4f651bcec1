/** Gaps on the command line: listing them, closing one, and what a sighting turned out to be. */
package lantai.cli.gap;
