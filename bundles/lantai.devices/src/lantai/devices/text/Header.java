package lantai.devices.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

import lantai.app.evidence.BadLog;

/** Which column is which, by the first row of a table. Case and blanks of the names do not matter. */
public final class Header {

    private final Map<String, Integer> columns = new HashMap<>();

    public Header(Row row) {
        for (var i = 0; i < row.size(); i++) {
            columns.putIfAbsent(form(row.cell(i)), i);
        }
    }

    private static String form(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]+", " ");
    }

    /** The column of the first of these names that is there; -1 when none is. */
    public int find(String... names) {
        for (var name : names) {
            var column = columns.get(form(name));
            if (column != null) {
                return column;
            }
        }
        return -1;
    }

    /** @throws BadLog when none of the names is there: it is another kind of file */
    public int need(long line, String... names) throws BadLog {
        var column = find(names);
        if (column < 0) {
            throw new BadLog("no-such-column", OptionalLong.of(line), names[0], Map.of("column", names[0]));
        }
        return column;
    }
}
