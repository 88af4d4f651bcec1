/**
 * Opening a registry from the command line, and where PINs come from: a file, the environment, or a prompt without echo; never an
 * argument. PINs are held as character arrays and wiped when they have been used.
 */
package lantai.cli.opening;
