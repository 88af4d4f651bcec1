package lantai.store.projection;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import lantai.app.projection.Projection.Entry;
import lantai.app.projection.Projection.Head;
import lantai.core.event.Hash;

/** Takes batches in: each in one transaction with the head, each event once and in its turn. */
final class BatchWriting {

    static final String HEAD = "SELECT last_seq, last_leaf FROM head WHERE id = 1";

    private final Lane lane;

    /** @param lane with auto-commit off */
    BatchWriting(Lane lane) {
        this.lane = lane;
    }

    static Optional<Head> head(Lane lane) throws SQLException {
        return lane.first(HEAD, row -> new Head(row.getLong(1), Hash.of(row.getBytes(2))));
    }

    /** @throws IllegalStateException when an event is missing before one of these */
    void take(List<Entry> entries) {
        try {
            write(entries);
            lane.connection().commit();
        } catch (SQLException e) {
            rollBack(e);
            throw StoreFailure.of(e);
        } catch (RuntimeException e) {
            rollBack(e);
            throw e;
        }
    }

    /** Has H2 write its pages, while no transaction of this lane is open. */
    void settle() {
        try (var statement = lane.connection().createStatement()) {
            statement.execute("CHECKPOINT");
            lane.connection().commit();
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    private void write(List<Entry> entries) throws SQLException {
        var next = head(lane).map(head -> head.seq() + 1).orElse(0L);
        var acts = new ActRows();
        var subjects = new SubjectRows();
        var labels = new LabelRows();
        var contents = new ContentRows();
        Entry newest = null;
        for (var entry : entries) {
            var seq = entry.event().seq();
            if (seq < next) {
                continue;
            }
            if (seq > next) {
                throw new IllegalStateException("the projection waits for event " + next + " and was given " + seq);
            }
            acts.add(entry);
            subjects.add(entry);
            labels.add(entry);
            contents.add(entry);
            newest = entry;
            next++;
        }
        if (newest == null) {
            return;
        }
        acts.write(lane);
        subjects.write(lane);
        labels.write(lane);
        contents.write(lane);
        var head = Upsert.replacing("head", List.of("id"), "last_seq", "last_leaf");
        head.row(newest.event().seq(), newest.event().leaf().value().toArray(), 1);
        head.write(lane);
    }

    private void rollBack(Exception why) {
        try {
            lane.connection().rollback();
        } catch (SQLException e) {
            why.addSuppressed(StoreFailure.of(e));
        }
    }
}
