package lantai.store.projection;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import lantai.app.projection.Projection.Entry;
import lantai.core.event.Bytes;
import lantai.store.column.Seqs;
import lantai.store.projection.Upsert.Column;

/** What a batch says about acts and actors: by which an act is known again and an actor's events go on being counted. */
final class ActRows {

    private record Known(Bytes digest, Seqs seqs) {
    }

    private final Map<String, Known> acts = new TreeMap<>();
    private final Map<String, Long> actors = new TreeMap<>();

    void add(Entry entry) {
        var event = entry.event().event();
        acts.computeIfAbsent(event.act(), id -> new Known(entry.actDigest(), new Seqs())).seqs().add(entry.event().seq());
        actors.merge(event.actor(), 1L, Long::sum);
    }

    void write(Lane lane) throws SQLException {
        var actRows = new Upsert("act", List.of("act"), List.of(Column.set("digest"), Column.appended("seqs")));
        acts.forEach((id, act) -> actRows.row(act.digest().toArray(), act.seqs().toArray(), id));
        actRows.write(lane);
        var actorRows = new Upsert("actor", List.of("person"), List.of(Column.added("events")));
        actors.forEach((person, count) -> actorRows.row(count, person));
        actorRows.write(lane);
    }
}
