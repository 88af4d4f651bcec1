package lantai.store.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import lantai.app.projection.CopyQuery;
import lantai.app.projection.CopyRow;
import lantai.core.code.CopyId;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Level;
import lantai.core.mark.Urgency;
import lantai.store.column.Moments;
import lantai.store.column.StatusNumber;

/** Lists copies: one query whose rows stream in the order of the key, never sorted and never kept. */
final class CopyListing {

    private static final String SELECT = "SELECT c.document, c.number, c.child, c.level, c.status, c.holder, c.place, c.since_at, c.due_at,"
            + " c.pages, c.label IS NOT NULL, c.last_seq, d.number, d.title, d.masked_title, d.mark, d.urgency, d.kind, d.origin,"
            + " d.pages, d.issued, h.name, h.unit, p.name, c.since_offset,"
            + " c.due_offset FROM copy c LEFT JOIN document d ON d.document = c.document"
            + " LEFT JOIN person h ON h.person = c.holder LEFT JOIN place p ON p.place = c.place";
    private static final String ORDER = " ORDER BY c.document, c.number, c.child";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();
    private final Optional<TextSearch> search;

    CopyListing(CopyQuery query) {
        query.document().ifPresent(document -> where("c.document = ?", document));
        query.holder().ifPresent(holder -> where("c.holder = ?", holder));
        query.status().ifPresent(status -> where("c.status = ?", StatusNumber.of(status)));
        query.overdueAt().ifPresent(now -> where("c.out_of_store AND c.due_at < ?", Moments.nanos(now)));
        search = query.text().map(String::strip).filter(text -> !text.isEmpty()).map(TextSearch::new);
    }

    private void where(String condition, Object argument) {
        conditions.add(condition);
        arguments.add(argument);
    }

    void visit(Lane lane, Consumer<CopyRow> visitor) throws SQLException {
        var sql = SELECT + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions)) + ORDER;
        try (var rows = lane.bound(sql, arguments.toArray()).executeQuery()) {
            while (rows.next()) {
                if (search.isEmpty() || search.get().finds(rows)) {
                    visitor.accept(row(rows));
                }
            }
        }
    }

    private static CopyRow row(ResultSet r) throws SQLException {
        var since = Moments.of(r.getLong(8), r.getInt(25));
        var dueAt = r.getLong(9);
        var due = r.wasNull() ? Optional.<OffsetDateTime>empty() : Optional.of(Moments.of(dueAt, r.getInt(26)));
        var issued = r.getLong(21);
        var unknownDay = r.wasNull();
        var pages = r.getInt(10);
        return new CopyRow(copy(r), text(r, 13), text(r, 14), text(r, 15), text(r, 16),
                Level.ofNumber(r.getInt(4)), Urgency.ofWord(text(r, 17)).orElse(Urgency.NONE),
                CarrierKind.ofWord(text(r, 18)).orElse(CarrierKind.PAPER), StatusNumber.status(r.getInt(5)),
                Optional.ofNullable(r.getString(6)), Optional.ofNullable(r.getString(22)).filter(name -> !name.isEmpty()),
                Optional.ofNullable(r.getString(23)), Optional.ofNullable(r.getString(7)), since,
                due, text(r, 19), pages > 0 ? pages : r.getInt(20),
                unknownDay ? since.toLocalDate() : LocalDate.ofEpochDay(issued), r.getBoolean(11), r.getLong(12));
    }

    static CopyId copy(ResultSet row) throws SQLException {
        return new CopyId(row.getString(1), row.getInt(2), row.getInt(3));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
