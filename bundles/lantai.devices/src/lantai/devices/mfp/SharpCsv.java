package lantai.devices.mfp;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import lantai.app.evidence.BadLog;
import lantai.app.evidence.LogFormat;
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
 * {@code sharp-csv}: the job log of Sharp MX devices. Job numbers run from 1 to 999999 and begin anew; a power failure may lose one.
 * Columns are found by name, as models add some.
 */
public final class SharpCsv implements LogDecoder {

    private record Columns(int job, int mode, int user, int login, int start, int complete, int black, int colour, int pages, int sets, int result,
            List<Integer> sheets) {

        static Columns of(Row row) throws BadLog {
            var header = new Header(row);
            var line = row.line();
            var sheets = new ArrayList<Integer>();
            for (var i = 0; i < row.size(); i++) {
                if (row.cell(i).strip().toLowerCase(Locale.ROOT).startsWith("number of sheets") || row.cell(i).strip().startsWith("Sheets")) {
                    sheets.add(i);
                }
            }
            return new Columns(header.need(line, "Job ID"), header.need(line, "Job Mode"), header.find("User Name", "User"),
                    header.find("Login Name", "Login"), header.need(line, "Starting Date & Time", "Start Date & Time", "Start Date", "Start"),
                    header.find("Completing Date & Time", "Completed Date & Time", "Complete Date & Time", "Complete Date", "Complete"),
                    header.find("Black & White Total Count", "B&W Total Count", "B&W Total"),
                    header.find("Full Color Total Count", "Full Colour Total Count", "Colour Total", "Color Total"),
                    header.find("Number of Completed Pages", "Completed Pages"),
                    header.find("Number of Completed Sets", "Completed Sets"), header.find("Result", "Job Result", "Status"), sheets);
        }
    }

    @Override
    public LogFormat format() {
        return new LogFormat("sharp-csv", LogFormat.Family.JOBS, false);
    }

    @Override
    public void decode(LogInput in, LogOutput out) throws BadLog, IOException {
        var table = new TableReading(new CsvReader(in.lines(), ','), out);
        var columns = Columns.of(table.header());
        table.forEach(row -> out.accept(record(in, columns, row)));
    }

    private static Observation record(LogInput in, Columns c, Row row) throws FieldProblem {
        var mode = Cells.needed("Job Mode", row.cell(c.mode()));
        var kind = JobWords.kind(mode).orElseThrow(() -> new FieldProblem("Job Mode", "unknown-kind"));
        var begin = time(in, "Starting Date & Time", row.cell(c.start()));
        var complete = row.cell(c.complete());
        var end = complete.isBlank() || complete.strip().equals("-") ? begin : time(in, "Completing Date & Time", complete);
        if (end.isBefore(begin)) {
            throw new FieldProblem("Completing Date & Time", "ends-before-it-begins");
        }
        var pages = Cells.count("Number of Completed Pages", row.cell(c.pages()));
        return new Observation(in.file().device(), in.at(row.line()), Optional.empty(),
                Optional.of(Long.toString(Cells.number("Job ID", row.cell(c.job())))), kind, user(c, row), begin, end, pages, pages,
                Cells.count("Number of Completed Sets", row.cell(c.sets())), sheets(c, row), Optional.empty(),
                JobWords.result(Cells.word("Result", row.cell(c.result()))));
    }

    private static Optional<String> user(Columns c, Row row) throws FieldProblem {
        var login = Cells.word("Login Name", row.cell(c.login()));
        return login.isPresent() ? login : Cells.word("User Name", row.cell(c.user()));
    }

    /** Sheets by size where the log has them, else both total counts. */
    private static OptionalInt sheets(Columns c, Row row) throws FieldProblem {
        var columns = c.sheets().isEmpty() ? List.of(c.black(), c.colour()) : c.sheets();
        var sum = 0L;
        var isTold = false;
        for (var column : columns) {
            var count = Cells.count(c.sheets().isEmpty() ? "Total Count" : "Number of sheets", row.cell(column));
            isTold |= count.isPresent();
            sum += count.orElse(0);
        }
        return isTold ? OptionalInt.of((int) Math.min(Integer.MAX_VALUE, sum)) : OptionalInt.empty();
    }

    /** Year first or month first, as the device is set: a year has four digits. */
    private static Instant time(LogInput in, String field, String cell) throws FieldProblem {
        var text = cell.strip();
        var isYear = text.length() > 4 && text.substring(0, 4).chars().allMatch(Character::isDigit);
        return Times.local(field, text, isYear ? Times.Order.YEAR_FIRST : Times.Order.MONTH_FIRST, in.file().zone());
    }
}
