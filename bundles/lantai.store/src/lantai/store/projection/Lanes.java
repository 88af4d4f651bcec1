package lantai.store.projection;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * A few lanes shared by all reading threads. Waiting for one takes no notice of interrupts: they are the business of whoever
 * sends them and are still set afterwards.
 */
final class Lanes implements AutoCloseable {

    /** What is done on a lane. */
    interface Work<T> {
        T on(Lane lane) throws SQLException;
    }

    private final List<Lane> all;
    private final ArrayDeque<Lane> free;
    private final Semaphore tickets;

    private final Runnable onFailure;
    private volatile boolean closed;

    /** @param onFailure told when the database fails */
    Lanes(List<Lane> lanes, Runnable onFailure) {
        this.onFailure = onFailure;
        all = List.copyOf(lanes);
        free = new ArrayDeque<>(lanes);
        tickets = new Semaphore(lanes.size());
    }

    /** @throws StoreFailure when the database fails */
    <T> T with(Work<T> work) {
        tickets.acquireUninterruptibly();
        try {
            var lane = take();
            try {
                return work.on(lane);
            } catch (SQLException e) {
                if (!closed) {
                    onFailure.run(); // who comes after the closing says nothing about the file
                }
                throw StoreFailure.of(e);
            } finally {
                give(lane);
            }
        } finally {
            tickets.release();
        }
    }

    private Lane take() {
        synchronized (free) {
            return free.pop();
        }
    }

    private void give(Lane lane) {
        try {
            lane.refresh();
        } catch (SQLException e) {
            System.getLogger(Lanes.class.getName()).log(System.Logger.Level.DEBUG, "a lane has failed; the next work on it will say so",
                    StoreFailure.of(e));
        }
        synchronized (free) {
            free.push(lane);
        }
    }

    /** Waits for those still reading, then closes every lane; who comes later finds the database closed. */
    @Override
    public void close() throws SQLException {
        tickets.acquireUninterruptibly(all.size());
        closed = true;
        try {
            for (var lane : all) {
                lane.close();
            }
        } finally {
            tickets.release(all.size());
        }
    }
}
