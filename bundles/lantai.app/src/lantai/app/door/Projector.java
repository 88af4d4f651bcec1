package lantai.app.door;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import lantai.app.projection.Projection;
import lantai.app.projection.ProjectionStalled;
import lantai.core.event.Bytes;
import lantai.core.event.RecordedEvent;
import lantai.core.operation.Joining;
import lantai.core.register.State;

/**
 * Carries durable events into the projection, in order and in batches, on one thread of its own. The same thread has it written
 * to its file, between batches: H2's own thread may catch a commit half done, and a row left so by a kill makes H2 wait for ever
 * in a later opening. A batch that does not end is therefore given up too.
 */
public final class Projector implements AutoCloseable {

    private static final int BATCH = 2_000;
    private static final int MOST_WAITING = 20_000;
    private static final long SETTLES_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private record Waiting(RecordedEvent event, Optional<State> after, Bytes digest, CompletableFuture<?> durable) {
    }

    private final Projection projection;
    private final LiveRegister register;
    private final UnaryOperator<State> shown;
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private final List<Consumer<List<RecordedEvent>>> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::run, "lantai-projector");
    private final Duration patience;
    private long projected;
    private long added;
    private long insideSince;
    private boolean inside;
    private long settledAt = System.nanoTime();
    private boolean isSettled = true;
    private boolean closing;
    private volatile Throwable broken;

    /** @param shown what of a state may stand in the projection */
    public Projector(Projection projection, LiveRegister register, UnaryOperator<State> shown) {
        this(projection, register, shown, PATIENCE);
    }

    /** @param patience after which work inside the projection that has not ended is given up */
    Projector(Projection projection, LiveRegister register, UnaryOperator<State> shown, Duration patience) {
        this.patience = patience;
        this.projection = projection;
        this.register = register;
        this.shown = shown;
        this.projected = projection.head().map(Projection.Head::seq).orElse(-1L);
        this.added = projected;
        thread.setDaemon(true);
        thread.start();
    }

    /** Last event the projection has taken in, -1 for none. */
    public long projected() {
        synchronized (queue) {
            return projected;
        }
    }

    /** Why the projection takes nothing in any more. */
    public Optional<Throwable> broken() {
        return Optional.ofNullable(broken);
    }

    public Runnable listen(Consumer<List<RecordedEvent>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Takes in an event that is durable already, as when the projection catches up with the journal. */
    public void add(RecordedEvent event, Optional<State> after) {
        add(event, after, event.event().fields().bytes(Scribe.CONTENT).orElse(Bytes.of()), CompletableFuture.completedFuture(null));
    }

    void add(RecordedEvent event, Optional<State> after, Bytes digest, CompletableFuture<?> durable) {
        synchronized (queue) {
            while (queue.size() >= MOST_WAITING && broken == null) {
                pause();
            }
            queue.add(new Waiting(event, after, digest, durable));
            added = event.seq();
            queue.notifyAll();
        }
    }

    /** Waits until everything added so far is in the projection, or cannot come in any more. */
    public void flush() {
        synchronized (queue) {
            var goal = added;
            while (projected < goal && broken == null) {
                pause();
            }
        }
    }

    private void pause() {
        try {
            queue.wait(Math.min(1_000, patience.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the projection", e);
        }
        if (broken == null && inside && System.nanoTime() - insideSince > patience.toNanos()) {
            stop(new ProjectionStalled(patience));
            projection.abandon();
        }
    }

    private void run() {
        while (true) {
            try {
                var batch = next();
                if (batch.isEmpty()) {
                    return;
                }
                take(batch);
                done(batch.stream().map(Waiting::event).toList());
                isSettled = false;
                if (System.nanoTime() - settledAt > SETTLES_NANOS) {
                    settle();
                }
            } catch (CompletionException e) {
                stop(e.getCause());
                return;
            } catch (RuntimeException e) {
                stop(e);
                return;
            }
        }
    }

    private void take(List<Waiting> batch) {
        batch.get(batch.size() - 1).durable().join();
        during(true);
        projection.apply(batch.stream().map(w -> new Projection.Entry(w.event(), w.after().map(shown), w.digest())).toList());
        during(false);
    }

    private void during(boolean work) {
        synchronized (queue) {
            inside = work;
            insideSince = System.nanoTime();
        }
    }

    private void settle() {
        during(true);
        projection.settle();
        during(false);
        isSettled = true;
        settledAt = System.nanoTime();
    }

    private void done(List<RecordedEvent> events) {
        register.projected(events);
        synchronized (queue) {
            projected = events.get(events.size() - 1).seq();
            queue.notifyAll();
        }
        for (var listener : listeners) {
            try {
                listener.accept(events);
            } catch (RuntimeException e) {
                System.getLogger(Projector.class.getName()).log(System.Logger.Level.ERROR, "a listener failed", e);
            }
        }
    }

    private void stop(Throwable why) {
        synchronized (queue) {
            inside = false;
            if (broken != null) {
                return;
            }
            broken = why;
            queue.notifyAll();
        }
        System.getLogger(Projector.class.getName()).log(System.Logger.Level.WARNING, "the projection stands still", why);
    }

    private List<Waiting> next() {
        var batch = new ArrayList<Waiting>();
        if (isIdle()) {
            settle();
        }
        synchronized (queue) {
            while (queue.isEmpty() && !closing) {
                rest(0);
            }
            while (!queue.isEmpty() && batch.size() < BATCH && (batch.isEmpty() || queue.peek().durable().isDone())) {
                batch.add(queue.remove());
            }
            queue.notifyAll();
        }
        return batch;
    }

    /** Whether nothing came for a while after something that is not settled yet. */
    private boolean isIdle() {
        synchronized (queue) {
            if (!isSettled && queue.isEmpty() && !closing) {
                rest(1_000);
            }
            return !isSettled && queue.isEmpty() && !closing;
        }
    }

    private void rest(long millis) {
        try {
            queue.wait(millis);
        } catch (InterruptedException e) {
            // only close() ends the thread; what is durable must reach the projection
            Thread.interrupted();
        }
    }

    @Override
    public void close() {
        synchronized (queue) {
            closing = true;
            queue.notifyAll();
        }
        Joining.end(thread);
    }
}
