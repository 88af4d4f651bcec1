package lantai.cli;

import java.util.Map;
import java.util.concurrent.TimeUnit;

import lantai.core.operation.Progress;

/** Progress on standard error, for work over one second, when somebody sits there. */
final class TerminalProgress implements Progress {

    private static final long STEP = TimeUnit.SECONDS.toNanos(1);

    private final Terminal terminal;
    private final Speech speech;
    private long last = System.nanoTime();

    TerminalProgress(Terminal terminal, Speech speech) {
        this.terminal = terminal;
        this.speech = speech;
    }

    @Override
    public synchronized void at(long done, long total) {
        var now = System.nanoTime();
        if (terminal.interactive() && now - last > STEP) {
            last = now;
            terminal.err().println(speech.phrase(total < 0 ? "progress.open" : "progress",
                    Map.of("done", Long.toString(done), "total", Long.toString(total))));
        }
    }

    @Override
    public boolean cancelled() {
        return terminal.stopped().get();
    }
}
