package lantai.ui.text;

import java.util.List;

/**
 * One line of comma-separated values after RFC 4180. A cell a spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class CsvLine {

    /** Begins the file, so that every spreadsheet knows it is UTF-8. */
    public static final char MARK = 0xFEFF;
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvLine() {
    }

    /** The line with its end. */
    public static String of(List<String> cells) {
        return String.join(",", cells.stream().map(CsvLine::cell).toList()) + "\r\n";
    }

    /** One cell, quoted when it has to be. */
    public static String cell(String value) {
        var safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') || !safe.equals(safe.strip())
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
