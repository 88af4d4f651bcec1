package lantai.store.projection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import lantai.app.projection.Projection.Entry;
import lantai.core.event.Bytes;
import lantai.core.register.CopyState;

/** What a batch says about labels: every label made stays known; only the one its copy bears now is valid. */
final class LabelRows {

    /** Kinds of event that can change which label a copy bears. */
    private static final Set<String> KINDS = Set.of("label", "correct");

    private final Map<Bytes, String> made = new LinkedHashMap<>();
    private final Map<String, Optional<Bytes>> borne = new LinkedHashMap<>();

    void add(Entry entry) {
        var event = entry.event().event();
        if (!(entry.after().orElse(null) instanceof CopyState copy)) {
            return;
        }
        var code = copy.copy().toString();
        if (KINDS.contains(event.kind())) {
            borne.put(code, copy.label());
            event.fields().bytes("label").ifPresent(label -> made.put(label, code));
            copy.label().ifPresent(label -> made.put(label, code));
        } else if (borne.containsKey(code)) {
            borne.put(code, copy.label());
        }
    }

    void write(Lane lane) throws SQLException {
        if (borne.isEmpty()) {
            return;
        }
        var labels = Upsert.replacing("label", List.of("label"), "copy", "is_valid");
        made.forEach((label, copy) -> labels.row(copy, false, label.toArray()));
        labels.write(lane);
        var revoked = new ArrayList<Object[]>();
        var valid = new ArrayList<Object[]>();
        borne.forEach((copy, label) -> {
            revoked.add(new Object[] {copy});
            label.ifPresent(bytes -> valid.add(new Object[] {bytes.toArray()}));
        });
        Upsert.run(lane.prepared("UPDATE label SET is_valid = FALSE WHERE copy = ? AND is_valid"), revoked);
        Upsert.run(lane.prepared("UPDATE label SET is_valid = TRUE WHERE label = ?"), valid);
    }
}
