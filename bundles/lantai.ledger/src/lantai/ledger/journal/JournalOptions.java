package lantai.ledger.journal;

/**
 * How a journal behaves.
 *
 * @param segmentBytes a segment is closed before it grows beyond this; 64 MiB in use, less in tests
 * @param minimumFree  below this much free disk nothing is appended any more, so that the disk is never found full half-way
 * @param beforeForce  run before each force: what must be on disk before the events are
 */
public record JournalOptions(long segmentBytes, long minimumFree, Runnable beforeForce) {

    public static JournalOptions standard(Runnable beforeForce) {
        return new JournalOptions(64L << 20, 64L << 20, beforeForce);
    }
}
