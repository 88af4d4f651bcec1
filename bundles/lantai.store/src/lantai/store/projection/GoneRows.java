package lantai.store.projection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import lantai.core.event.Subject.Type;
import lantai.core.register.CopyState;
import lantai.core.register.CopyStatus;
import lantai.core.register.State;

/**
 * Marks subjects that are no more because all their events were taken back: things leave the lists, copies the count. Their other
 * rows stay, so that a void copy still shows its title.
 */
final class GoneRows {

    private final List<Object[]> all = new ArrayList<>();
    private final List<Object[]> gone = new ArrayList<>();

    void add(SubjectRows.Change change) {
        var subject = change.subject();
        var row = new Object[] {subject.type().word(), subject.code()};
        all.add(row);
        if (subject.type() != Type.REGISTRY && subject.type() != Type.EVIDENCE && change.last().after().filter(GoneRows::stands).isEmpty()) {
            gone.add(row);
        }
    }

    private static boolean stands(State state) {
        return !(state instanceof CopyState copy) || copy.status() != CopyStatus.VOID;
    }

    void write(Lane lane) throws SQLException {
        Upsert.run(lane.prepared("DELETE FROM gone WHERE type = ? AND code = ?"), all);
        Upsert.run(lane.prepared("INSERT INTO gone(type, code) VALUES (?, ?)"), gone);
    }
}
