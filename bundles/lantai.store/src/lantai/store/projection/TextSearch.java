package lantai.store.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds a part of 文号, title, masked title, copy id, holder's code or name, or place, letters great or small. Whether a document,
 * holder or place matches is decided once for all its copies.
 */
final class TextSearch {

    private final String wanted;
    private final boolean maybeNumber;
    private final Map<String, Boolean> holders = new HashMap<>();
    private final Map<String, Boolean> places = new HashMap<>();
    private String document = "";
    private boolean documentMatches;

    TextSearch(String text) {
        wanted = folded(text);
        maybeNumber = wanted.chars().anyMatch(c -> c >= '0' && c <= '9' || c == '/' || c == '-');
    }

    /** Whether the copy of this row of {@link CopyListing} matches. */
    boolean finds(ResultSet row) throws SQLException {
        var code = row.getString(1);
        if (!code.equals(document)) {
            document = code;
            documentMatches = in(code) || in(row.getString(13)) || in(row.getString(14)) || in(row.getString(15));
        }
        return documentMatches || named(holders, row, 6, 22) || named(places, row, 7, 24)
                || maybeNumber && in(CopyListing.copy(row).toString());
    }

    private boolean named(Map<String, Boolean> known, ResultSet row, int codeColumn, int nameColumn) throws SQLException {
        var code = row.getString(codeColumn);
        if (code == null) {
            return false;
        }
        var match = known.get(code);
        if (match == null) {
            match = in(code) || in(row.getString(nameColumn));
            known.put(code, match);
        }
        return match;
    }

    private boolean in(String text) {
        return text != null && folded(text).contains(wanted);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
