package lantai.devices.mfp;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import lantai.devices.text.Row;
import lantai.devices.text.TableReading;
import lantai.devices.text.Times;

/**
 * {@code xerox-audit}: {@code auditfile.txt}, packed by gzip or not. Tabs between index, date (mm/dd/yy), time, event number, event, and
 * details: job name, user, how it ended, …; one line a destination of a scan. Counts are not told, and several models do not log copies
 * and built-in fax at all: such a log cannot prove that nothing was copied.
 */
public final class XeroxAudit implements LogDecoder {

    private static final int FEWEST = 5;
    private static final int USER = 6;
    private static final int RESULT = 7;
    private static final int DESTINATION = 11;

    @Override
    public LogFormat format() {
        return new LogFormat("xerox-audit", LogFormat.Family.JOBS, false);
    }

    @Override
    public void decode(LogInput in, LogOutput out) throws BadLog, IOException {
        new TableReading(new CsvReader(in.lines(), '\t', false), out).forEach(row -> {
            if (!row.cell(0).strip().toLowerCase(Locale.ROOT).startsWith("index")) {
                out.accept(record(in, row));
            }
        });
    }

    private static Observation record(LogInput in, Row row) throws FieldProblem {
        if (row.size() < FEWEST) {
            throw new FieldProblem("", "too-few-fields", Map.of("fewest", Integer.toString(FEWEST), "found", Integer.toString(row.size())));
        }
        var index = Long.toString(Cells.number("Index", row.cell(0)));
        var at = Times.local("Date", row.cell(1) + " " + row.cell(2), Times.Order.MONTH_FIRST, in.file().zone());
        var number = Cells.number("Event ID", row.cell(3));
        var none = OptionalInt.empty();
        var job = kind(number, row.cell(4));
        if (job.isEmpty()) {
            return new Observation(in.file().device(), in.at(row.line()), Optional.of(index), Optional.empty(), JobKind.SYSTEM, Optional.empty(),
                    at, at, none, none, none, none, Optional.empty(), Optional.of(mark(number, row.cell(4)).map(SystemMark::word).orElse("event")));
        }
        var destination = job.get() == JobKind.SCAN || job.get() == JobKind.FAX ? Cells.word("Destination", row.cell(DESTINATION))
                : Optional.<String>empty();
        return new Observation(in.file().device(), in.at(row.line()), Optional.of(index), Optional.empty(), job.get(),
                Cells.word("User Name", row.cell(USER)), at, at, none, none, none, none, destination,
                JobWords.result(Cells.word("Completion Status", row.cell(RESULT))));
    }

    private static Optional<JobKind> kind(long number, String event) {
        if (number == 5 || number == 24) {
            return Optional.of(JobKind.PRINT);
        }
        var lower = event.toLowerCase(Locale.ROOT);
        return lower.contains("job") || lower.contains("scan") || lower.contains("cop") || lower.contains("fax") || lower.contains("mail")
                ? JobWords.kind(lower) : Optional.empty();
    }

    private static Optional<SystemMark> mark(long number, String event) {
        var lower = event.toLowerCase(Locale.ROOT);
        if (lower.contains("audit log") && lower.contains("disable") || number == 10) {
            return Optional.of(SystemMark.OFF);
        }
        return lower.contains("audit log") && lower.contains("enable") || number == 11 ? Optional.of(SystemMark.ON) : Optional.empty();
    }
}
