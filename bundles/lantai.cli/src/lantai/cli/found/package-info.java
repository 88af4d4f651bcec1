/** Founding a registry: its unit, its suite, and three separate administrators (三员), each with a PIN of his own. */
package lantai.cli.found;
