package lantai.cli.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Comma-separated values after RFC 4180: CR LF behind each row, quotes doubled. A cell that a spreadsheet would take for a formula
 * (beginning with {@code = + - @}, tab or CR, or their full-width forms) gets an apostrophe in front.
 */
public final class Csv {

    /** The byte order mark some spreadsheets want in front of UTF-8. */
    public static final char MARK = 0xFEFF;

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Appendable out;

    Csv(Appendable out) {
        this.out = out;
    }

    void row(Object... cells) throws IOException {
        out.append(Arrays.stream(cells).map(String::valueOf).map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
    }

    static String cell(String value) {
        var safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') || !safe.equals(safe.strip())
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
