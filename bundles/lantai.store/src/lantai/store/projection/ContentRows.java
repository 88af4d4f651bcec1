package lantai.store.projection;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lantai.app.projection.Projection.Entry;
import lantai.core.event.Bytes;

/** Which event names which sealed content: the first that does. */
final class ContentRows {

    private final Map<Bytes, Long> first = new LinkedHashMap<>();

    void add(Entry entry) {
        entry.event().event().blobs().forEach(blob -> first.putIfAbsent(blob.id(), entry.event().seq()));
    }

    void write(Lane lane) throws SQLException {
        var rows = new Upsert("content", List.of("id"), List.of(Upsert.Column.least("seq")));
        first.forEach((id, seq) -> rows.row(seq, id.toArray()));
        rows.write(lane);
    }
}
