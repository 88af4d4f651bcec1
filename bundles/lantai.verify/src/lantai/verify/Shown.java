package lantai.verify;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

import lantai.core.operation.Progress;

/** Shows on a terminal how far the check is, from the second second on. */
final class Shown implements Progress {

    private final PrintStream err;
    private final long began = System.nanoTime();
    private long percent = -1;

    Shown(PrintStream err) {
        this.err = err;
    }

    static Shown nowhere() {
        return new Shown(new PrintStream(OutputStream.nullOutputStream()));
    }

    @Override
    public synchronized void at(long done, long total) {
        var now = total <= 0 ? 0 : done * 100 / total;
        if (now != percent && System.nanoTime() - began > TimeUnit.SECONDS.toNanos(1)) {
            percent = now;
            err.print("\r" + percent + " %");
            err.print(percent == 100 ? "\r" : "");
        }
    }

    /** Ctrl-C ends the whole program; nothing is left half done, since nothing is written. */
    @Override
    public boolean cancelled() {
        return false;
    }
}
