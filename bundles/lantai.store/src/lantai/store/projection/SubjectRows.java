package lantai.store.projection;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

import lantai.app.projection.Projection.Entry;
import lantai.core.event.Subject;
import lantai.store.column.Seqs;

/** What a batch says about each subject: the positions of its events, and what it has become after the last of them. */
final class SubjectRows {

    /** One subject's part of the batch. */
    record Change(Subject subject, Seqs seqs, Entry last) {
    }

    private final Map<String, Change> things = new TreeMap<>();
    private final Map<String, Change> copies = new TreeMap<>();

    void add(Entry entry) {
        var subject = entry.event().event().subject();
        var changes = subject.type() == Subject.Type.COPY ? copies : things;
        var key = subject.toString();
        var before = changes.get(key);
        var seqs = before == null ? new Seqs() : before.seqs();
        seqs.add(entry.event().seq());
        changes.put(key, new Change(subject, seqs, entry));
    }

    void write(Lane lane) throws SQLException {
        var thingRows = new ThingRows();
        things.values().forEach(thingRows::add);
        thingRows.write(lane);
        var copyRows = new CopyRows();
        for (var change : copies.values()) {
            copyRows.add(change, lane);
        }
        copyRows.write(lane);
        var gone = new GoneRows();
        things.values().forEach(gone::add);
        copies.values().forEach(gone::add);
        gone.write(lane);
    }
}
