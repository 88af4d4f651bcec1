package lantai.app.watch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

import lantai.core.operation.Joining;
import lantai.core.operation.Progress;
import lantai.ledger.journal.FileJournal;
import lantai.ledger.journal.JournalDamaged;
import lantai.ledger.verify.Finding;
import lantai.ledger.verify.LedgerCheck;
import lantai.ledger.verify.LedgerFolder;
import lantai.ledger.verify.OutsideHead;
import lantai.ledger.verify.Verdict;
import lantai.ledger.verify.Verification;
import lantai.ledger.verify.Verified;

/** Watches the ledger of an open registry. Safe from any thread; closing it ends what is under way. */
public final class JournalWatch implements LedgerWatch, AutoCloseable {

    /** Everything is verified again when the last time is longer ago than this. */
    static final Duration WHOLE_AFTER = Duration.ofHours(24);

    /**
     * What it is put together from.
     *
     * @param check  with one thread
     * @param signed heads that this log has signed, read when they are needed
     * @param alarm  run when something was found, and at once when it is remembered
     */
    public record Parts(LedgerFolder folder, LedgerCheck check, Supplier<List<OutsideHead>> signed, InstantSource clock, Consumer<Checked> alarm) {
    }

    private final Parts parts;
    private final RememberedFile file;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<Remembered> remembered;
    private volatile boolean alarmed;
    private volatile boolean closing;
    private volatile int contradictions;
    private Thread running;

    JournalWatch(Parts parts, RememberedFile file) {
        this.parts = parts;
        this.file = file;
        remembered = file.read();
        alarmed = remembered.filter(r -> isWrong(r.last())).isPresent();
    }

    private static boolean isWrong(Checked checked) {
        return !checked.isIntact() && !checked.verdict().equals("unverifiable");
    }

    /**
     * Compares what was verified last with the journal that was just opened: it must be there still, and end in the same event.
     *
     * @throws JournalDamaged when the journal is shorter, or another
     */
    public void compare(FileJournal journal) throws IOException, JournalDamaged {
        var known = remembered.flatMap(Remembered::verified);
        if (known.isEmpty()) {
            return;
        }
        var last = known.get().size() - 1;
        if (last >= journal.durableSize()) {
            throw new JournalDamaged(JournalDamaged.Kind.ROLLED_BACK, RememberedFile.NAME, 0, journal.durableSize(),
                    "it was verified to " + known.get().size() + " records, now it has " + journal.durableSize());
        }
        if (journal.isAtHand(last) && !journal.hash(journal.read(last)).equals(known.get().last())) {
            throw new JournalDamaged(JournalDamaged.Kind.CORRUPT, RememberedFile.NAME, 0, last, "another record stands here than was verified");
        }
    }

    /** What is remembered of trouble counts at once, and is looked into again. */
    public void start() {
        if (alarmed) {
            parts.alarm().accept(remembered.get().last());
            begin(true);
        }
    }

    @Override
    public Optional<Checked> last() {
        return remembered.map(Remembered::last);
    }

    @Override
    public Optional<Instant> wholeAt() {
        return remembered.flatMap(Remembered::wholeAt);
    }

    @Override
    public boolean isAlarmed() {
        return alarmed;
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null && running.isAlive();
    }

    @Override
    public Runnable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public synchronized void begin(boolean all) {
        if (isRunning() || closing) {
            return;
        }
        running = new Thread(() -> run(all), "lantai-watch");
        running.setDaemon(true);
        running.setPriority(Thread.MIN_PRIORITY);
        running.start();
    }

    @Override
    public synchronized void contradicted(boolean forked, long size) {
        contradictions++;
        tell(new Checked(now(), size, forked ? "forked" : "rolled-back", false, 1), Optional.empty(), false);
        begin(true);
    }

    private void run(boolean all) {
        int before;
        do {
            before = contradictions;
            run(all || alarmed, before);
        } while (!closing && before != contradictions);
    }

    private void run(boolean all, int before) {
        var known = remembered.flatMap(Remembered::verified);
        if (known.isPresent() && !alarmed) {
            ended(parts.check().since(known.get(), parts.folder(), parts.signed().get(), progress()), false, before);
        }
        if (!closing && (all || alarmed || known.isEmpty() || isDue())) {
            ended(parts.check().run(parts.folder(), parts.signed().get(), Optional.empty(), progress()), true, before);
        }
    }

    private boolean isDue() {
        return wholeAt().filter(at -> Duration.between(at, parts.clock().instant()).compareTo(WHOLE_AFTER) < 0).isEmpty();
    }

    /** @param before how often the ledger had been contradicted when the verification began: what it has not seen, it cannot clear */
    private void ended(Verification found, boolean whole, int before) {
        if (found.verdict() instanceof Verdict.Unverifiable unverifiable && unverifiable.why() == Verdict.Why.CANCELLED) {
            return;
        }
        var wrong = (int) found.findings().stream().filter(f -> f.what().weight() != Finding.Weight.NOTE).count();
        tell(new Checked(now(), found.size(), found.verdict().word(), whole, wrong), found.verified(), whole && before == contradictions);
    }

    private Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** @param clears whether a good word ends an alarm */
    private synchronized void tell(Checked checked, Optional<Verified> verified, boolean clears) {
        if (alarmed && checked.isIntact() && !clears) {
            return;
        }
        remember(checked, verified);
        alarmed = isWrong(checked) || alarmed && !checked.isIntact();
        if (isWrong(checked)) {
            parts.alarm().accept(checked);
        }
        listeners.forEach(listener -> listener.checked(checked));
    }

    private void remember(Checked checked, Optional<Verified> verified) {
        var wholeAt = checked.whole() && checked.isIntact() ? Optional.of(checked.when()) : wholeAt();
        var now = new Remembered(checked, wholeAt, verified.or(() -> remembered.flatMap(Remembered::verified)));
        remembered = Optional.of(now);
        try {
            file.write(now);
        } catch (IOException e) {
            System.getLogger(JournalWatch.class.getName()).log(System.Logger.Level.WARNING, "what was verified cannot be remembered", e);
        }
    }

    private Progress progress() {
        return new Progress() {
            @Override
            public void at(long done, long total) {
                listeners.forEach(listener -> listener.progress(done, total));
            }

            @Override
            public boolean cancelled() {
                return closing;
            }
        };
    }

    @Override
    public void close() {
        closing = true;
        Thread thread;
        synchronized (this) {
            thread = running;
        }
        if (thread != null) {
            Joining.end(thread);
        }
    }
}
