/** Contents kept sealed beside the journal: taken in, given out, checked. */
package lantai.cli.content;
