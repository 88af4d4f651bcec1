package lantai.devices.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;

/**
 * Rows of a table with quotes (RFC 4180). A quoted cell may hold ends of lines; one whose quote is not closed within {@link #JOINED} lines
 * spoils its own line only.
 */
public final class CsvReader {

    /** Lines one row may take. */
    static final int JOINED = 16;

    private record Line(long number, String text) {
    }

    private final LineReader lines;
    private final char separator;
    private final boolean quotes;
    private final ArrayDeque<Line> pending = new ArrayDeque<>();
    private final ArrayList<String> cells = new ArrayList<>();
    private FieldProblem deferred;
    private long line;

    public CsvReader(LineReader lines, char separator) {
        this(lines, separator, true);
    }

    /** @param quotes whether quotation marks enclose cells; else they are characters like others */
    public CsvReader(LineReader lines, char separator, boolean quotes) {
        this.lines = lines;
        this.separator = separator;
        this.quotes = quotes;
    }

    /** Number of the first line of the row last read. */
    public long line() {
        return line;
    }

    /**
     * @return the next row; null at the end
     * @throws FieldProblem when a line cannot be read; the next call goes on behind it
     */
    public Row next() throws IOException, FieldProblem {
        if (pending.isEmpty() && deferred != null) {
            var problem = deferred;
            deferred = null;
            line = lines.line();
            throw problem;
        }
        line = pending.isEmpty() ? lines.line() + 1 : pending.peek().number();
        var first = pending.isEmpty() ? read() : pending.poll();
        if (first == null) {
            return null;
        }
        line = first.number();
        if (!quotes || first.text().indexOf('"') < 0) {
            return new Row(line, split(first.text()));
        }
        var text = first.text();
        var taken = new ArrayList<Line>();
        while (!cut(text)) {
            var more = taken.size() + 1 < JOINED ? following() : null;
            if (more == null || text.length() + more.text().length() > LineReader.LONGEST) {
                if (more != null) {
                    taken.add(more);
                }
                taken.reversed().forEach(pending::addFirst);
                throw new FieldProblem("", "quote-not-closed");
            }
            taken.add(more);
            text = text + "\n" + more.text();
        }
        return new Row(line, cells.toArray(String[]::new));
    }

    /** The line behind, to be joined; null when there is none that can be read. */
    private Line following() throws IOException {
        if (!pending.isEmpty() || deferred != null) {
            return pending.poll();
        }
        try {
            return read();
        } catch (FieldProblem e) {
            deferred = e;
            return null;
        }
    }

    private Line read() throws IOException, FieldProblem {
        var text = lines.next();
        return text == null ? null : new Line(lines.line(), text);
    }

    private String[] split(String text) {
        cells.clear();
        var from = 0;
        for (var to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            cells.add(text.substring(from, to));
            from = to + 1;
        }
        cells.add(text.substring(from));
        return cells.toArray(String[]::new);
    }

    /** @return false when a quote stands open at the end */
    private boolean cut(String text) {
        cells.clear();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return !quoted;
    }
}
