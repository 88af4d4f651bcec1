package lantai.ui.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import lantai.ui.text.CsvLine;

/** Writes rows as comma-separated values in UTF-8 with a byte order mark. */
final class RegisterExport {

    private RegisterExport() {
    }

    static void write(Path file, List<RegisterColumn> columns, Function<RegisterColumn, String> titles, List<RegisterRow> rows,
            RegisterView view) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.append(CsvLine.MARK).append(CsvLine.of(columns.stream().map(titles).toList()));
            for (var row : rows) {
                out.append(CsvLine.of(columns.stream().map(column -> column.text(row, view)).toList()));
            }
        }
    }
}
