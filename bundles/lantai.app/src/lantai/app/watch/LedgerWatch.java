package lantai.app.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * The verification of an open registry's ledger, by and by in the background. Opening only compares what was verified last with what is
 * there, which takes the same time at any size; {@link #begin} goes through what came since, and through everything once a day.
 */
public interface LedgerWatch {

    /**
     * What a verification came to.
     *
     * @param when     when it ended
     * @param size     events it reached up to
     * @param verdict  {@code intact}, {@code corrupt}, {@code rolled-back}, {@code forked} or {@code unverifiable}
     * @param whole    whether it began with the first event; else only what was added since the one before was looked at
     * @param findings how many findings beside notes
     */
    record Checked(Instant when, long size, String verdict, boolean whole, int findings) {

        public boolean isIntact() {
            return verdict.equals("intact");
        }
    }

    /**
     * A genuine head that was kept elsewhere has proved the ledger to be an old copy or a second history: the door is shut at once, and all
     * of it is verified again, against that head too.
     *
     * @param forked whether there are two histories; else events are missing
     * @param size   events that are here
     */
    void contradicted(boolean forked, long size);

    /** Told on a thread of the watch; must be quick. */
    interface Listener {

        /** How far the verification under way has come. */
        void progress(long done, long total);

        /** A verification has ended. */
        void checked(Checked result);
    }

    /** The last verification, remembered from session to session; empty when there was none. */
    Optional<Checked> last();

    /** When everything was last verified and found intact. */
    Optional<Instant> wholeAt();

    /** Whether the last word on this ledger is that something is wrong with it; nothing is recorded or signed then. */
    boolean isAlarmed();

    /** Whether a verification is under way. */
    boolean isRunning();

    /**
     * Begins to verify in the background, with one thread of low priority, unless that is under way: what came since the last time, and all of
     * it when that is due (24 hours) or asked for.
     */
    void begin(boolean all);

    /** @return run it to stop listening */
    Runnable listen(Listener listener);
}
