package lantai.core.evidence;

import java.util.Objects;

import lantai.core.event.Hash;

/**
 * Where a record was read.
 *
 * @param file hash of the raw file, by the hash of the log's suite, as it stands in the ledger; of what somebody entered by hand the leaf
 *             hash of that event
 * @param line line in it, from 1; of several lines that make one record the first
 */
public record RecordSource(Hash file, long line) {

    public RecordSource {
        Objects.requireNonNull(file, "file");
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1, not " + line);
        }
    }
}
