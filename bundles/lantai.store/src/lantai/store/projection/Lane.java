package lantai.store.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One connection with the statements prepared on it so far; used by one thread at a time. */
final class Lane implements AutoCloseable {

    /** Makes a value of the row a result stands on. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Lane(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** A statement kept for the next time. */
    PreparedStatement prepared(String sql) throws SQLException {
        var statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    /** All rows, as values. */
    <T> List<T> all(String sql, Row<T> row, Object... arguments) throws SQLException {
        try (var rows = bound(sql, arguments).executeQuery()) {
            var values = new ArrayList<T>();
            while (rows.next()) {
                values.add(row.read(rows));
            }
            return values;
        }
    }

    /** The first row, as a value. */
    <T> Optional<T> first(String sql, Row<T> row, Object... arguments) throws SQLException {
        try (var rows = bound(sql, arguments).executeQuery()) {
            return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
        }
    }

    /** The statement with its arguments set. */
    PreparedStatement bound(String sql, Object... arguments) throws SQLException {
        var statement = prepared(sql);
        for (var i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /** Ends the view a snapshot gave; the next work sees what is there then. */
    void refresh() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
