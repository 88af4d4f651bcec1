package lantai.ledger.journal;

import java.util.Objects;

/**
 * How a journal behaves.
 *
 * @param segmentBytes a segment is closed before it grows beyond this; 64 MiB in use, less in tests
 * @param minimumFree  with less than this much disk, counting what is held back, nothing is appended any more: the disk is never found
 *                     full half-way
 * @param reserveBytes size of the file that holds disk space back for the closing work of a journal that stopped; 0 for none
 * @param beforeForce  run before each write: what must be on disk before the events are
 */
public record JournalOptions(long segmentBytes, long minimumFree, long reserveBytes, Runnable beforeForce) {

    public JournalOptions {
        Objects.requireNonNull(beforeForce);
    }

    /** Without a reserve. */
    public JournalOptions(long segmentBytes, long minimumFree, Runnable beforeForce) {
        this(segmentBytes, minimumFree, 0, beforeForce);
    }

    /** As in use: segments of 64 MiB, 64 MiB never used, no reserve. */
    public static JournalOptions standard(Runnable beforeForce) {
        return new JournalOptions(64L << 20, 64L << 20, beforeForce);
    }
}
