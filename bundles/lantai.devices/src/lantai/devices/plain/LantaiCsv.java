package lantai.devices.plain;

import java.io.IOException;
import java.time.Instant;
import java.util.OptionalInt;

import lantai.app.evidence.BadLog;
import lantai.app.evidence.LogFormat;
import lantai.core.evidence.JobKind;
import lantai.core.evidence.Observation;
import lantai.core.evidence.SystemMark;
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
 * {@code lantai-csv}: {@code time,log_id,job_id,kind,user,originals,pages,copies,sheets,destination,result,duration_s}. {@code time} is
 * the begin.
 */
public final class LantaiCsv implements LogDecoder {

    private static final int DAY = 86_400;

    /** The columns, by name. */
    private record Columns(int time, int logId, int jobId, int kind, int user, int originals, int pages, int copies, int sheets,
            int destination, int result, int duration) {

        static Columns of(Row row) throws BadLog {
            var header = new Header(row);
            var line = row.line();
            return new Columns(header.need(line, "time"), header.need(line, "log_id"), header.need(line, "job_id"), header.need(line, "kind"),
                    header.need(line, "user"), header.find("originals"), header.find("pages"), header.find("copies"), header.find("sheets"),
                    header.find("destination"), header.find("result"), header.find("duration_s"));
        }
    }

    @Override
    public LogFormat format() {
        return new LogFormat("lantai-csv", LogFormat.Family.JOBS, false);
    }

    @Override
    public void decode(LogInput in, LogOutput out) throws BadLog, IOException {
        var table = new TableReading(new CsvReader(in.lines(), ','), out);
        var columns = Columns.of(table.header());
        table.forEach(row -> out.accept(record(in, columns, row)));
    }

    private static Observation record(LogInput in, Columns c, Row row) throws FieldProblem {
        var kind = JobKind.ofWord(row.cell(c.kind()).strip())
                .orElseThrow(() -> new FieldProblem("kind", row.cell(c.kind()).isBlank() ? "missing" : "unknown-kind"));
        var begin = Times.rfc3339("time", row.cell(c.time()));
        var result = Cells.word("result", row.cell(c.result()));
        if (kind == JobKind.SYSTEM && result.flatMap(SystemMark::ofWord).isEmpty()) {
            throw new FieldProblem("result", "unknown-mark");
        }
        return new Observation(in.file().device(), in.at(row.line()), Cells.word("log_id", row.cell(c.logId())),
                Cells.word("job_id", row.cell(c.jobId())), kind, Cells.word("user", row.cell(c.user())), begin, end(c, row, begin),
                Cells.count("originals", row.cell(c.originals())), Cells.count("pages", row.cell(c.pages())),
                Cells.count("copies", row.cell(c.copies())), sheets(c, row), Cells.word("destination", row.cell(c.destination())),
                result.map(LantaiCsv::normal));
    }

    private static OptionalInt sheets(Columns c, Row row) throws FieldProblem {
        return Cells.count("sheets", row.cell(c.sheets()));
    }

    private static Instant end(Columns c, Row row, Instant begin) throws FieldProblem {
        var seconds = Cells.count("duration_s", row.cell(c.duration()));
        if (seconds.orElse(0) > 7 * DAY) {
            throw new FieldProblem("duration_s", "not-a-count");
        }
        return begin.plusSeconds(seconds.orElse(0));
    }

    private static String normal(String result) {
        return switch (result) {
            case "ok" -> Observation.COMPLETED;
            case "canceled" -> Observation.CANCELLED;
            default -> result;
        };
    }
}
