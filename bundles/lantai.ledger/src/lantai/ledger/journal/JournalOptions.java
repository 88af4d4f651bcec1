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

    private static final long MOST_RESERVE = 64L << 20;
    private static final long LEAST_RESERVE = 4L << 20;
    private static final long SMALLEST_DISK_RESERVE = 1L << 20;

    public JournalOptions {
        Objects.requireNonNull(beforeForce);
    }

    /** Without a reserve. */
    public JournalOptions(long segmentBytes, long minimumFree, Runnable beforeForce) {
        this(segmentBytes, minimumFree, 0, beforeForce);
    }

    /**
     * As in use: segments of 64 MiB, and a reserve that fits journal and disk. Four times the journal is more than closing it can write;
     * of a small disk no more than a 64th is taken.
     *
     * @param journalBytes what the journal holds now
     * @param diskBytes    what the whole disk holds
     */
    public static JournalOptions inUse(long journalBytes, long diskBytes, Runnable beforeForce) {
        var wanted = Math.min(MOST_RESERVE, Math.max(LEAST_RESERVE, journalBytes * 4));
        var reserve = Math.min(wanted, Math.max(SMALLEST_DISK_RESERVE, diskBytes / 64));
        return new JournalOptions(64L << 20, reserve + reserve / 4, reserve, beforeForce);
    }
}
