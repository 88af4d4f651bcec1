package lantai.devices.mfp;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
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
import lantai.devices.text.Header;
import lantai.devices.text.Row;
import lantai.devices.text.TableReading;
import lantai.devices.text.Times;

/**
 * {@code ricoh-csv}: the log that Ricoh devices give out ({@code <machine>_log.csv}). Ascending log numbers shared by jobs and accesses; one
 * job is several lines of the same number: what is common, where it came from, where it went. Overwritten records leave missing numbers.
 */
public final class RicohCsv implements LogDecoder {

    private record Columns(int start, int end, int type, int result, int status, int user, int logId, int created, int sheets, int destination,
            int setting) {

        static Columns of(Row row) throws BadLog {
            var header = new Header(row);
            var line = row.line();
            return new Columns(header.need(line, "Start Date/Time"), header.find("End Date/Time"), header.need(line, "Log Type"),
                    header.find("Result"), header.find("Status"), header.find("User Code/User Name", "User Name", "User Entry ID"),
                    header.need(line, "Log ID"), header.find("Created Pages"), header.find("Exit Papers", "Exit Pages"),
                    header.find("Destination Address", "Destination Server Name", "Destination Name"), header.find("Log Setting", "Setting Value"));
        }
    }

    @Override
    public LogFormat format() {
        return new LogFormat("ricoh-csv", LogFormat.Family.JOBS, false);
    }

    @Override
    public void decode(LogInput in, LogOutput out) throws BadLog, IOException {
        var table = new TableReading(new CsvReader(in.lines(), ','), out);
        var columns = Columns.of(table.header());
        var open = new Job[1];
        table.forEach(row -> {
            var id = number(row.cell(columns.logId()));
            if (open[0] != null && open[0].id.equals(id)) {
                open[0].add(columns, row);
                return;
            }
            close(in, out, columns, open[0]);
            open[0] = new Job(id, row);
            open[0].add(columns, row);
        });
        close(in, out, columns, open[0]);
    }

    /** Decimal digits of a number that may be written in hexadecimal. */
    private static String number(String cell) throws FieldProblem {
        var text = cell.strip();
        if (text.regionMatches(true, 0, "0x", 0, 2)) {
            try {
                return Long.toString(Long.parseLong(text.substring(2), 16));
            } catch (NumberFormatException e) {
                throw new FieldProblem("Log ID", "not-a-count");
            }
        }
        return Long.toString(Cells.number("Log ID", cell));
    }

    private static void close(LogInput in, LogOutput out, Columns columns, Job job) {
        if (job == null) {
            return;
        }
        try {
            out.accept(job.record(in, columns));
        } catch (FieldProblem e) {
            out.reject(job.first.line(), e);
        }
    }

    /** The lines of one log number. */
    private static final class Job {

        private final String id;
        private final Row first;
        private OptionalInt created = OptionalInt.empty();
        private OptionalInt sheets = OptionalInt.empty();
        private Optional<String> destination = Optional.empty();

        Job(String id, Row first) {
            this.id = id;
            this.first = first;
        }

        /** Pages are told once a source, sheets once a target. */
        void add(Columns c, Row row) throws FieldProblem {
            created = sum(created, Cells.count("Created Pages", row.cell(c.created())));
            sheets = sum(sheets, Cells.count("Exit Papers", row.cell(c.sheets())));
            if (destination.isEmpty()) {
                destination = Cells.word("Destination Address", row.cell(c.destination()));
            }
        }

        private static OptionalInt sum(OptionalInt a, OptionalInt b) {
            return a.isPresent() && b.isPresent() ? OptionalInt.of(Math.addExact(a.getAsInt(), b.getAsInt())) : a.isPresent() ? a : b;
        }

        Observation record(LogInput in, Columns c) throws FieldProblem {
            var type = Cells.needed("Log Type", first.cell(c.type()));
            var begin = time(in, "Start Date/Time", first.cell(c.start()));
            var kind = isJob(type) ? JobWords.kind(type) : Optional.<JobKind>empty();
            var user = Cells.word("User Code/User Name", first.cell(c.user()));
            if (kind.isEmpty()) {
                var none = OptionalInt.empty();
                return new Observation(in.file().device(), in.at(first.line()), Optional.of(id), Optional.empty(), JobKind.SYSTEM, user, begin, begin,
                        none, none, none, none, Optional.empty(), Optional.of(mark(type, first.cell(c.setting())).map(SystemMark::word).orElse("access")));
            }
            var end = first.cell(c.end()).isBlank() ? begin : time(in, "End Date/Time", first.cell(c.end()));
            if (end.isBefore(begin)) {
                throw new FieldProblem("End Date/Time", "ends-before-it-begins");
            }
            return new Observation(in.file().device(), in.at(first.line()), Optional.of(id), Optional.empty(), kind.get(), user, begin, end, created,
                    created, OptionalInt.empty(), sheets, destination, result(c));
        }

        /** Jobs are named by the function and a colon: {@code Copier: Copying}; accesses are not, but for the firmware's. */
        private static boolean isJob(String type) {
            return type.matches("(?i)(copier|printer|scanner|fax|document server|report|utility)\\s*:.*") || type.matches("(复印机|打印机|扫描仪|传真).*");
        }

        private static Optional<SystemMark> mark(String type, String setting) {
            var lower = type.toLowerCase(Locale.ROOT);
            if (lower.startsWith("all logs deletion")) {
                return Optional.of(SystemMark.DELETED);
            }
            if (lower.startsWith("log setting change") || lower.startsWith("log collection")) {
                var value = setting.strip().toLowerCase(Locale.ROOT);
                return Optional.of(value.equals("active") || value.equals("on") ? SystemMark.ON : SystemMark.OFF);
            }
            return Optional.empty();
        }

        private Optional<String> result(Columns c) throws FieldProblem {
            var status = Cells.word("Status", first.cell(c.status()));
            return JobWords.result(status.isPresent() ? status : Cells.word("Result", first.cell(c.result())));
        }

        private static Instant time(LogInput in, String field, String cell) throws FieldProblem {
            return cell.contains("+") || cell.endsWith("Z") ? Times.rfc3339(field, cell)
                    : Times.local(field, cell, Times.Order.YEAR_FIRST, in.file().zone());
        }
    }
}
