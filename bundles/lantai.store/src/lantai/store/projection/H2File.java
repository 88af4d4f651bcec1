package lantai.store.projection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;

import org.h2.Driver;

/**
 * The database file in its folder and how it is opened.
 * <p>
 * {@code retry:} survives interrupted threads; {@code CIPHER=AES} with a random key; no trace file (it would be plain text); no
 * result ever spilled to a temporary file; no work at closing, since a projection need not be compact; nothing written by H2's own
 * thread (its delay never passes), since what it catches in the middle of a commit is not sound after a kill.
 */
record H2File(Path folder) {

    private static final String NAME = "lantai";
    private static final String OPTIONS = ";CIPHER=AES;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE"
            + ";CACHE_SIZE=65536;MAX_MEMORY_ROWS=2147483647;MAX_COMPACT_TIME=0;ANALYZE_AUTO=0;WRITE_DELAY=2147483647";

    /** Where H2 keeps the pages. */
    Path pages() {
        return folder.resolve(NAME + ".mv.db");
    }

    boolean exists() {
        return Files.exists(pages());
    }

    /** Whether H2 can be told this folder: its addresses end at a semicolon. */
    boolean canBeNamed() {
        return folder.toString().indexOf(';') < 0;
    }

    /** A database of its own that no file stands behind. */
    static Connection inMemory() throws SQLException {
        return new Driver().connect("jdbc:h2:mem:", new Properties());
    }

    /** One more connection; the first one makes the file when it may. */
    Connection connect(FileKey key, boolean mayMake) throws SQLException {
        var password = key.forConnection();
        try {
            var properties = new Properties();
            properties.put("user", "lantai");
            properties.put("password", password);
            var connection = new Driver().connect("jdbc:h2:retry:" + folder.resolve(NAME).toString().replace('\\', '/') + OPTIONS
                    + (mayMake ? "" : ";IFEXISTS=TRUE"), properties);
            if (connection == null) {
                throw new SQLException("not an address of H2");
            }
            return connection;
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
