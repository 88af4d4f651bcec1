package lantai.cli.apply;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import lantai.app.door.BadAct;
import lantai.app.door.JournalUnavailable;
import lantai.app.registry.CannotOpen;
import lantai.cli.Failure;
import lantai.cli.Faults;
import lantai.cli.sheet.ActSheetParser;
import lantai.cli.sheet.BadLine;
import lantai.cli.sheet.SheetLines;

/**
 * One run through one sheet. The calling thread reads and passes acts on, a second one waits for each in turn and writes its result;
 * between them at most {@value #WINDOW} acts are on their way.
 */
final class SheetRun {

    /** Acts on their way at a time. */
    static final int WINDOW = 4096;

    private record Entry(Optional<String> id, long line, CompletableFuture<Verdict> verdict) {

        static final Entry END = new Entry(Optional.empty(), 0, CompletableFuture.completedFuture(new Verdict.Undecided("")));
    }

    private final Gate gate;
    private final SheetReport report;
    private final Faults faults;
    private final boolean keepGoing;
    private final Supplier<Boolean> stopped;
    private final ActSheetParser parser = new ActSheetParser();
    private final BlockingQueue<Entry> window = new ArrayBlockingQueue<>(WINDOW);
    private final AtomicReference<Exception> broken = new AtomicReference<>();
    private String file;

    SheetRun(Gate gate, SheetReport report, Faults faults, boolean keepGoing, Supplier<Boolean> stopped) {
        this.gate = gate;
        this.report = report;
        this.faults = faults;
        this.keepGoing = keepGoing;
        this.stopped = stopped;
    }

    /**
     * @param name the sheet as the caller named it
     * @throws IOException          when the sheet cannot be read on or the results cannot be written; what was begun is finished
     * @throws InterruptedException when interrupted
     */
    void run(SheetLines lines, String name) throws IOException, InterruptedException {
        file = name;
        var writer = new Thread(this::write, "lantai-results");
        writer.setDaemon(true);
        writer.start();
        try {
            while (broken.get() == null && !stopped.get() && step(lines)) {
                // each step takes one line
            }
        } finally {
            window.put(Entry.END);
            writer.join();
        }
        if (broken.get() instanceof IOException e) {
            throw e;
        }
    }

    /** @return whether to go on */
    private boolean step(SheetLines lines) throws IOException, InterruptedException {
        try {
            var text = lines.next();
            return text.isPresent() && pass(text.get(), lines.number());
        } catch (BadLine e) {
            return wrong(Optional.empty(), lines.number(), e);
        }
    }

    private boolean pass(String text, long line) throws InterruptedException {
        var id = Optional.<String>empty();
        try {
            var act = parser.parse(text);
            id = Optional.of(act.id());
            window.put(new Entry(id, line, gate.pass(act)));
            return true;
        } catch (BadLine e) {
            return wrong(e.act(), line, e);
        } catch (BadAct | CannotOpen e) {
            return wrong(id, line, e);
        } catch (JournalUnavailable e) {
            window.put(new Entry(id, line, CompletableFuture.failedFuture(e)));
            return false;
        }
    }

    private boolean wrong(Optional<String> id, long line, Exception problem) throws InterruptedException {
        var fault = faults.of(problem, Failure.Place.line(file, line, ""));
        window.put(new Entry(id, line, CompletableFuture.completedFuture(new Verdict.Wrong(fault, !keepGoing))));
        return keepGoing;
    }

    private void write() {
        try {
            for (var entry = next(); entry != Entry.END; entry = next()) {
                var verdict = await(entry);
                if (broken.get() == null) {
                    report.write(entry.id(), entry.line(), verdict);
                }
                if (verdict instanceof Verdict.Wrong wrong && wrong.fatal()) {
                    broken.compareAndSet(null, new JournalUnavailable(JournalUnavailable.Reason.FAILED, null));
                }
            }
            report.flush();
        } catch (IOException | InterruptedException e) {
            broken.compareAndSet(null, e);
            drain();
        }
    }

    /** Results go out as soon as there is nothing more to write at once. */
    private Entry next() throws InterruptedException {
        var entry = window.poll();
        if (entry == null) {
            report.flush();
            return window.take();
        }
        return entry;
    }

    private Verdict await(Entry entry) {
        try {
            if (!entry.verdict().isDone()) {
                report.flush();
            }
            return entry.verdict().join();
        } catch (CompletionException e) {
            return new Verdict.Wrong(faults.of(e.getCause(), Failure.Place.line(file, entry.line(), "")), true);
        }
    }

    /** The reader must never wait for a writer that is gone. */
    private void drain() {
        try {
            while (window.take() != Entry.END) {
                // thrown away
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
