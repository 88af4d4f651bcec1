package lantai.devices.print;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import lantai.app.evidence.BadLog;
import lantai.app.evidence.LogFile;
import lantai.app.evidence.LogFormat;
import lantai.core.evidence.JobKind;
import lantai.core.evidence.Observation;
import lantai.core.evidence.RecordSource;
import lantai.devices.LogDecoder;
import lantai.devices.LogInput;
import lantai.devices.LogOutput;
import lantai.devices.text.Cells;
import lantai.devices.text.FieldProblem;

/**
 * {@code cups-page-log}: the page_log of a CUPS scheduler. Present ones write one line when a job ends ({@code total}, sides printed), old
 * ones a line a page ({@code page copies}); the lines of a job are added up. A job that was cancelled before its first page has no line, and
 * its number is missing.
 */
public final class CupsPageLog implements LogDecoder {

    /** The scheduler writes from a buffer of 2048 bytes. */
    private static final int LONGEST = 8_192;
    private static final int PRINTERS = 1_000;

    /** A job told page by page, not ended yet. */
    private static final class Open {
        private final Map<String, String> first;
        private final long line;
        private final Instant begin;
        private Instant end;
        private int pages;
        private long sides;
        private int copies;

        Open(Map<String, String> first, long line, Instant begin) {
            this.first = first;
            this.line = line;
            this.begin = begin;
            end = begin;
        }

        void page(Instant at, int times) {
            end = at.isAfter(end) ? at : end;
            pages++;
            sides += times;
            copies = Math.max(copies, times);
        }
    }

    @Override
    public LogFormat format() {
        return new LogFormat("cups-page-log", LogFormat.Family.JOBS, true);
    }

    @Override
    public void decode(LogInput in, LogOutput out) throws BadLog, IOException {
        var form = PageLogLine.of(Optional.ofNullable(in.file().options().get(LogFile.PAGE_LOG_FORMAT)));
        var open = new LinkedHashMap<String, Open>();
        var lines = in.lines();
        while (true) {
            try {
                var line = lines.next();
                if (line == null) {
                    break;
                }
                out.atLine(lines.line());
                if (!line.isBlank()) {
                    take(in, out, form, open, line, lines.line());
                }
            } catch (FieldProblem e) {
                out.reject(lines.line(), e);
            }
        }
        for (var job : open.values()) {
            end(in, out, job);
        }
    }

    private static void take(LogInput in, LogOutput out, PageLogLine form, Map<String, Open> open, String line, long number)
            throws FieldProblem {
        if (line.length() > LONGEST) {
            throw new FieldProblem("", "line-too-long", Map.of("longest", Integer.toString(LONGEST)));
        }
        var fields = form.read(line).orElseThrow(() -> new FieldProblem("", "not-this-form"));
        var printer = fields.get("printer");
        var at = PageLogTime.read(fields.get("time"));
        if ("total".equals(fields.getOrDefault("page", "total"))) {
            out.accept(whole(in, fields, at, number), Optional.of(printer));
            return;
        }
        var job = open.get(printer);
        if (job != null && !job.first.get("job").equals(fields.get("job"))) {
            end(in, out, open.remove(printer));
            job = null;
        }
        if (job == null) {
            if (open.size() == PRINTERS) {
                throw new FieldProblem("%p", "too-many-devices");
            }
            job = new Open(fields, number, at);
            open.put(printer, job);
        }
        job.page(at, Cells.count("%C", fields.getOrDefault("copies", "1")).orElse(1));
    }

    private static void end(LogInput in, LogOutput out, Open job) {
        var sheets = OptionalInt.of((int) Math.min(Integer.MAX_VALUE, job.sides));
        try {
            out.accept(job(in, job.first, job.begin, job.end, in.at(job.line), OptionalInt.of(job.pages), OptionalInt.of(job.copies), sheets),
                    Optional.of(job.first.get("printer")));
        } catch (FieldProblem e) {
            out.reject(job.line, e);
        }
    }

    private static Observation whole(LogInput in, Map<String, String> fields, Instant at, long line) throws FieldProblem {
        var sides = Cells.count("%C", fields.getOrDefault("impressions", fields.getOrDefault("copies", "-")));
        var least = isTwoSided(fields) && sides.isPresent() ? OptionalInt.of((sides.getAsInt() + 1) / 2) : sides;
        var told = Cells.count("job-media-sheets-completed", fields.getOrDefault("sheets", "-"));
        // the scheduler of CUPS 2.4 counts two-sided sheets too low
        var sheets = told.isPresent() && told.getAsInt() >= least.orElse(0) ? told : least;
        var begin = fields.containsKey("began") ? Instant.ofEpochSecond(Cells.number("time-at-processing", fields.get("began"))) : at;
        return job(in, fields, begin.isAfter(at) ? at : begin, at, in.at(line), sides, Cells.count("copies", fields.getOrDefault("sets", "-")),
                sheets);
    }

    /** In the usual format the sides stand last. */
    private static boolean isTwoSided(Map<String, String> fields) {
        var rest = fields.getOrDefault("rest", "");
        return fields.getOrDefault("sides", rest.substring(rest.lastIndexOf(' ') + 1)).startsWith("two-sided-");
    }

    private static Observation job(LogInput in, Map<String, String> fields, Instant begin, Instant end, RecordSource source, OptionalInt pages,
            OptionalInt copies, OptionalInt sheets) throws FieldProblem {
        return new Observation(in.file().device(), source, Optional.empty(), Cells.word("%j", fields.getOrDefault("job", "")), JobKind.PRINT,
                Cells.word("%u", fields.getOrDefault("user", "")), begin, end, OptionalInt.empty(), pages, copies, sheets, Optional.empty(),
                Optional.empty());
    }
}
