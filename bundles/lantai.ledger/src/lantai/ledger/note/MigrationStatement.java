package lantai.ledger.note;

import java.nio.charset.StandardCharsets;

import lantai.core.event.Hash;
import lantai.core.event.Suite;

/**
 * What persons sign, under their keys of the log before, when another log continues it.
 *
 * @param before      name of the log before
 * @param beforeSuite its suite
 * @param size        its events, the closing one included
 * @param root        Merkle root over them
 * @param origin      name of the log that continues it
 * @param suite       that log's suite
 */
public record MigrationStatement(String before, Suite beforeSuite, long size, Hash root, String origin, Suite suite) {

    private static final String FIRST = "lantai-migration/v1";

    /** Seven lines. */
    public byte[] bytes() {
        return String.join("\n", FIRST, before, beforeSuite.id(), Long.toString(size), root.toString(), origin, suite.id(), "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
