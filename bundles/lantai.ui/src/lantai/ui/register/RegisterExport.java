package lantai.ui.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Writes rows as comma-separated values after RFC 4180 in UTF-8 with a byte order mark. A cell a spreadsheet would take for a formula
 * gets an apostrophe in front.
 */
final class RegisterExport {

    private static final char MARK = 0xFEFF;
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private RegisterExport() {
    }

    static void write(Path file, List<RegisterColumn> columns, Function<RegisterColumn, String> titles, List<RegisterRow> rows,
            RegisterView view) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.append(MARK).append(line(columns.stream().map(titles).toList()));
            for (var row : rows) {
                out.append(line(columns.stream().map(column -> column.text(row, view)).toList()));
            }
        }
    }

    static String line(List<String> cells) {
        return String.join(",", cells.stream().map(RegisterExport::cell).toList()) + "\r\n";
    }

    static String cell(String value) {
        var safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') || !safe.equals(safe.strip())
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
