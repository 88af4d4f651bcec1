/** Act sheets streamed through the command line in a process of its own. */
package lantai.bench.sheet;
