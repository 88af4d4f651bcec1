package lantai.ui.operation;

import java.time.Duration;

import lantai.core.operation.Progress;

/** One piece of work under way, as the status line shows it. Safe to call from any thread. */
public final class Running implements Progress {

    private final String name;
    private final long started = System.nanoTime();
    private volatile long done;
    private volatile long total = -1;
    private volatile boolean cancelled;

    Running(String name) {
        this.name = name;
    }

    /** What the person is told. */
    public String name() {
        return name;
    }

    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** How far it is, 0..100, or -1 when that is not known. */
    public int percent() {
        var all = total;
        return all <= 0 ? -1 : (int) Math.min(100, done * 100 / all);
    }

    /** Asks the work to stop at its next step. */
    public void cancel() {
        cancelled = true;
    }

    @Override
    public void at(long units, long all) {
        done = units;
        total = all;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
