package lantai.app.vault;

import java.util.List;

import lantai.core.event.Bytes;

/**
 * The sheets of a recovery secret that was just made. Whoever holds this holds the secret: print it, then let go of it.
 *
 * @param vault      seven hexadecimal digits that stand for the vault
 * @param generation of the sheets, from 1
 * @param needed     how many are enough
 * @param key        the recovery secret's own public key
 * @param sheets     the words of each, in order
 */
public record RecoverySheets(String vault, int generation, int needed, Bytes key, List<List<String>> sheets) {

    public RecoverySheets {
        sheets = List.copyOf(sheets);
    }

    /** Tells none of the words. */
    @Override
    public String toString() {
        return sheets.size() + " sheets of generation " + generation;
    }
}
