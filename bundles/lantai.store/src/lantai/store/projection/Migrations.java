package lantai.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Brings a database to the tables this version knows, step by step; each step has a number and runs once. A database that has
 * taken a step unknown here was written by a newer version.
 */
final class Migrations {

    /** What a database turned out to be. */
    enum Fit {
        CURRENT, EMPTY, NEWER
    }

    private static final List<List<String>> STEPS = List.of(List.of(
            "CREATE TABLE head(id INT PRIMARY KEY, last_seq BIGINT NOT NULL, last_leaf VARBINARY(32) NOT NULL)",
            "CREATE TABLE act(act VARCHAR PRIMARY KEY, digest VARBINARY(64) NOT NULL, seqs VARBINARY NOT NULL)",
            "CREATE TABLE actor(person VARCHAR PRIMARY KEY, events BIGINT NOT NULL)",
            "CREATE TABLE document(document VARCHAR PRIMARY KEY, number VARCHAR NOT NULL,"
                    + " title VARCHAR NOT NULL, masked_title VARCHAR NOT NULL, mark VARCHAR NOT NULL, urgency VARCHAR NOT NULL,"
                    + " kind VARCHAR NOT NULL, origin VARCHAR NOT NULL, pages INT NOT NULL, issued BIGINT NOT NULL)",
            "CREATE TABLE copy(document VARCHAR NOT NULL, number INT NOT NULL, child INT NOT NULL, level INT NOT NULL,"
                    + " status INT NOT NULL, out_of_store BOOLEAN NOT NULL, holder VARCHAR, place VARCHAR, since_at BIGINT NOT NULL,"
                    + " since_offset INT NOT NULL, due_at BIGINT, due_offset INT, pages INT NOT NULL, label VARBINARY(64), last_seq BIGINT NOT NULL,"
                    + " seqs VARBINARY NOT NULL, PRIMARY KEY(document, number, child))",
            "CREATE TABLE loan(holder VARCHAR NOT NULL, document VARCHAR NOT NULL, number INT NOT NULL, child INT NOT NULL,"
                    + " due_at BIGINT, PRIMARY KEY(holder, document, number, child))",
            "CREATE INDEX loan_due ON loan(due_at)",
            "CREATE TABLE label(label VARBINARY(64) PRIMARY KEY, copy VARCHAR NOT NULL, is_valid BOOLEAN NOT NULL)",
            "CREATE INDEX label_copy ON label(copy)",
            "CREATE TABLE person(person VARCHAR PRIMARY KEY, name VARCHAR NOT NULL, unit VARCHAR NOT NULL)",
            "CREATE TABLE place(place VARCHAR PRIMARY KEY, name VARCHAR NOT NULL)",
            "CREATE TABLE subject(type VARCHAR NOT NULL, code VARCHAR NOT NULL, seqs VARBINARY NOT NULL,"
                    + " PRIMARY KEY(type, code))",
            "CREATE TABLE gone(type VARCHAR NOT NULL, code VARCHAR NOT NULL, PRIMARY KEY(type, code))",
            "CREATE TABLE approval(approval VARCHAR PRIMARY KEY, first_seq BIGINT NOT NULL)",
            "CREATE TABLE approval_document(document VARCHAR NOT NULL, approval VARCHAR NOT NULL,"
                    + " PRIMARY KEY(document, approval))",
            "CREATE INDEX approval_document_approval ON approval_document(approval)"),
            List.of("CREATE TABLE content(id VARBINARY(16) PRIMARY KEY, seq BIGINT NOT NULL)", "CREATE INDEX content_seq ON content(seq)"));

    private Migrations() {
    }

    /** The newest step known here. */
    static int newest() {
        return STEPS.size();
    }

    /**
     * Takes the missing steps.
     *
     * @param fresh whether the file was made just now; a file that was there before and has no tables has lost them
     */
    static Fit bring(Connection connection, boolean fresh) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!has(connection, "SCHEMA_VERSION")) {
                if (!fresh) {
                    return Fit.EMPTY;
                }
                statement.execute("CREATE TABLE schema_version(version INT PRIMARY KEY)");
            }
            var version = 0;
            try (var rows = statement.executeQuery("SELECT MAX(version) FROM schema_version")) {
                rows.next();
                version = rows.getInt(1);
            }
            if (version > newest()) {
                return Fit.NEWER;
            }
            if (version == 0 && !fresh) {
                return Fit.EMPTY;
            }
            for (var step = version + 1; step <= newest(); step++) {
                for (var sql : STEPS.get(step - 1)) {
                    statement.execute(sql);
                }
                statement.execute("INSERT INTO schema_version VALUES (" + step + ")");
            }
            connection.commit();
            return Fit.CURRENT;
        }
    }

    private static boolean has(Connection connection, String table) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, "PUBLIC", table, null)) {
            return tables.next();
        }
    }
}
