/** The demo as files: its act sheet and its PINs, to try the command line with. */
package lantai.cli.demo;
