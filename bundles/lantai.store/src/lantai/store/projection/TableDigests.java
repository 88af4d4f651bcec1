package lantai.store.projection;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeMap;

import lantai.app.projection.Projection.Digests;

/** One digest for each table, whatever the order of its rows: the sum of the digests of the rows, and how many there are. */
final class TableDigests {

    private static final String TABLES = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC' AND table_name <> 'SCHEMA_VERSION'";
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(256);

    private TableDigests() {
    }

    /** All of one moment: the lane's transaction sees a snapshot. */
    static Digests of(Lane lane) throws SQLException {
        var seq = lane.first("SELECT last_seq FROM head", row -> row.getLong(1)).orElse(-1L);
        var digests = new TreeMap<String, String>();
        for (var table : lane.all(TABLES, row -> row.getString(1))) {
            digests.put(table.toLowerCase(Locale.ROOT), digest(lane, table));
        }
        return new Digests(seq, digests);
    }

    private static String digest(Lane lane, String table) throws SQLException {
        var sum = BigInteger.ZERO;
        var count = 0L;
        try (var statement = lane.connection().createStatement(); var rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var digest = sha256();
                for (var column = 1; column <= columns; column++) {
                    digest.update(text(rows.getObject(column)).getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                }
                sum = sum.add(new BigInteger(1, digest.digest())).mod(LIMIT);
                count++;
            }
        }
        return count + ":" + sum.toString(16);
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
