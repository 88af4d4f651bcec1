package lantai.devices.print;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import lantai.app.evidence.BadLog;
import lantai.app.evidence.LogFormat;
import lantai.core.evidence.JobKind;
import lantai.core.evidence.Observation;
import lantai.devices.LogDecoder;
import lantai.devices.LogInput;
import lantai.devices.LogOutput;
import lantai.devices.text.Cells;
import lantai.devices.text.CsvReader;
import lantai.devices.text.FieldProblem;
import lantai.devices.text.Header;
import lantai.devices.text.Row;
import lantai.devices.text.TableReading;
import lantai.devices.text.Times;

/**
 * {@code papercut-csv}: the daily or monthly file of the PaperCut Print Logger. A banner, then 14 names and rows of 15 cells (the last is
 * empty), in the code page of the machine. Jobs have no numbers.
 */
public final class PaperCutCsv implements LogDecoder {

    private static final int FEWEST = 12;

    private record Columns(int time, int user, int pages, int copies, int printer, int duplex) {
    }

    @Override
    public LogFormat format() {
        return new LogFormat("papercut-csv", LogFormat.Family.JOBS, true);
    }

    @Override
    public void decode(LogInput in, LogOutput out) throws BadLog, IOException {
        var table = new TableReading(new CsvReader(in.lines(), ','), out);
        var first = table.header();
        if (first.cell(0).startsWith("PaperCut Print Logger")) {
            first = table.header();
        }
        var header = new Header(first);
        var line = first.line();
        var columns = new Columns(header.need(line, "Time"), header.need(line, "User"), header.need(line, "Pages"), header.need(line, "Copies"),
                header.need(line, "Printer"), header.need(line, "Duplex"));
        table.forEach(row -> take(in, out, columns, row));
    }

    private static void take(LogInput in, LogOutput out, Columns c, Row row) throws FieldProblem {
        if (row.size() < FEWEST) {
            throw new FieldProblem("", "too-few-fields", Map.of("fewest", "14", "found", Integer.toString(row.size())));
        }
        var at = Times.local("Time", row.cell(c.time()), Times.Order.YEAR_FIRST, in.file().zone());
        var pages = Cells.count("Pages", row.cell(c.pages()));
        var copies = Cells.count("Copies", row.cell(c.copies()));
        var isDuplex = row.cell(c.duplex()).strip().equalsIgnoreCase("DUPLEX");
        out.accept(new Observation(in.file().device(), in.at(row.line()), Optional.empty(), Optional.empty(), JobKind.PRINT,
                Cells.word("User", row.cell(c.user())), at, at, OptionalInt.empty(), pages, copies, sheets(pages, copies, isDuplex),
                Optional.empty(), Optional.empty()), Cells.word("Printer", row.cell(c.printer())));
    }

    /** Sheets of one copy, two pages a sheet when both sides are printed, times copies. */
    static OptionalInt sheets(OptionalInt pages, OptionalInt copies, boolean isDuplex) {
        if (pages.isEmpty() || copies.isEmpty()) {
            return OptionalInt.empty();
        }
        var one = isDuplex ? (pages.getAsInt() + 1) / 2 : pages.getAsInt();
        return OptionalInt.of((int) Math.min(Integer.MAX_VALUE, (long) one * copies.getAsInt()));
    }
}
