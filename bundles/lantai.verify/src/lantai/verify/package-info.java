/**
 * {@code lantai-verify}: checks a proof, a checkpoint, an export as tiles or a registry's journal from the files alone.
 * <p>
 * It shares the ledger's formats with Lantai and nothing else: no database, no window, no PIN, only the JDK. It changes nothing and
 * believes no key that it was not given. Exit: 0 intact, 2 bad usage or input, 3 integrity, 4 cannot read.
 */
package lantai.verify;
