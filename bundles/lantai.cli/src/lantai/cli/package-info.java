/**
 * The command line {@code lantai}: the same product, headless.
 * <p>
 * {@link lantai.cli.CommandLine} finds the one {@link lantai.cli.Verb} asked for, gives it a {@link lantai.cli.Call} and turns what
 * comes of it into an exit code. Standard output carries the result alone, in UTF-8 whatever the platform says; everything else
 * goes to standard error. Every act goes through the same door as in the window.
 */
package lantai.cli;
