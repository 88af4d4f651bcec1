package lantai.store.projection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes rows that may be there already: first all as updates, then those that hit nothing as inserts. Plain SQL, so that another
 * database than H2 takes it too. Good for one batch.
 */
final class Upsert {

    /** A column beside the key, and what becomes of it when the row is there already. */
    record Column(String name, String change) {

        /** The new value replaces the old one. */
        static Column set(String name) {
            return new Column(name, name + " = ?");
        }

        /** The new value is added to the old one. */
        static Column added(String name) {
            return new Column(name, name + " = " + name + " + ?");
        }

        /** The smaller value stays. */
        static Column least(String name) {
            return new Column(name, name + " = LEAST(" + name + ", ?)");
        }

        /** The new bytes come behind the old ones. */
        static Column appended(String name) {
            return new Column(name, name + " = " + name + " || CAST(? AS VARBINARY)");
        }
    }

    private final String update;
    private final String insert;
    private final List<Object[]> rows = new ArrayList<>();

    Upsert(String table, List<String> keys, List<Column> columns) {
        update = "UPDATE " + table + " SET " + columns.stream().map(Column::change).collect(Collectors.joining(", ")) + " WHERE "
                + keys.stream().map(key -> key + " = ?").collect(Collectors.joining(" AND "));
        var names = Stream.concat(columns.stream().map(Column::name), keys.stream()).toList();
        insert = "INSERT INTO " + table + "(" + String.join(", ", names) + ") VALUES (" + "?, ".repeat(names.size() - 1) + "?)";
    }

    /** Rows that replace those of the same key. */
    static Upsert replacing(String table, List<String> keys, String... others) {
        return new Upsert(table, keys, Stream.of(others).map(Column::set).toList());
    }

    /** @param values those of the columns first, then the keys; no key twice */
    void row(Object... values) {
        rows.add(values);
    }

    void write(Lane lane) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        var hits = run(lane.prepared(update), rows);
        var missed = new ArrayList<Object[]>();
        for (var i = 0; i < hits.length; i++) {
            if (hits[i] == 0) {
                missed.add(rows.get(i));
            }
        }
        run(lane.prepared(insert), missed);
    }

    /** Runs a statement once for each row of arguments; says how many rows each time touched. */
    static int[] run(PreparedStatement statement, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return new int[0];
        }
        for (var row : rows) {
            for (var i = 0; i < row.length; i++) {
                statement.setObject(i + 1, row[i]);
            }
            statement.addBatch();
        }
        return statement.executeBatch();
    }
}
