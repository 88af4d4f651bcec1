package lantai.ui.people;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * A CSV file (RFC 4180) whose first line names the columns. UTF-8 with or without byte order mark; what is not UTF-8 is read as
 * GBK, which Chinese spreadsheets write. At most 4 MiB.
 *
 * @param rows the values of each line with its line number in the file
 */
record CsvTable(List<Line> rows) {

    private static final long MOST_BYTES = 4L << 20;
    private static final char BYTE_ORDER_MARK = 0xFEFF;

    record Line(int number, Values values) {
    }

    static CsvTable read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("more than 4 MiB");
        }
        return parse(decode(Files.readAllBytes(file)));
    }

    private static String decode(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GBK"));
        }
    }

    static CsvTable parse(String text) {
        var rows = new ArrayList<Line>();
        var in = new Reader(text);
        List<String> columns = List.of();
        while (in.hasMore()) {
            var start = in.line;
            var cells = in.cells();
            if (columns.isEmpty()) {
                columns = cells.stream().map(String::strip).toList();
            } else if (cells.stream().anyMatch(value -> !value.isBlank())) {
                rows.add(new Line(start, values(columns, cells)));
            }
        }
        return new CsvTable(rows);
    }

    /** Goes through the text record by record; a quoted cell may hold commas, quotes and line breaks. */
    private static final class Reader {

        private final String text;
        private int at;
        private int line = 1;

        private Reader(String text) {
            this.text = text;
        }

        private boolean hasMore() {
            return at < text.length();
        }

        private List<String> cells() {
            var cells = new ArrayList<String>();
            var cell = new StringBuilder();
            var quoted = false;
            while (at < text.length()) {
                var c = text.charAt(at++);
                line += c == '\n' ? 1 : 0;
                if (c == '"' && quoted && at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else if (c == '"') {
                    quoted = !quoted;
                } else if (quoted || c != ',' && c != '\n' && c != '\r') {
                    cell.append(c);
                } else if (c == ',') {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else if (c == '\n') {
                    break;
                }
            }
            cells.add(cell.toString());
            return cells;
        }
    }

    private static Values values(List<String> columns, List<String> cells) {
        var map = new HashMap<String, String>();
        for (var i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            map.put(columns.get(i), cells.get(i));
        }
        return new Values(map);
    }
}
