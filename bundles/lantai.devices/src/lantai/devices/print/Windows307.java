package lantai.devices.print;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import javax.xml.stream.XMLStreamReader;

import lantai.app.evidence.BadLog;
import lantai.app.evidence.LogFormat;
import lantai.core.evidence.JobKind;
import lantai.core.evidence.Observation;
import lantai.devices.LogDecoder;
import lantai.devices.LogInput;
import lantai.devices.LogOutput;
import lantai.devices.text.Cells;
import lantai.devices.text.FieldProblem;
import lantai.devices.text.Times;
import lantai.devices.text.XmlReading;

/**
 * {@code windows-307}: events of the channel Microsoft-Windows-PrintService/Operational as XML, from the Event Viewer or from
 * {@code wevtutil qe … /f:xml}. Event 307 tells a printed document: job, owner, printer, pages of one copy; event 805 before it the copies.
 * Other events are passed over. Times are UTC.
 */
public final class Windows307 implements LogDecoder {

    /** Jobs whose copies are known and whose end is not told yet. */
    private static final int WAITING = 10_000;

    @Override
    public LogFormat format() {
        return new LogFormat("windows-307", LogFormat.Family.JOBS, true);
    }

    @Override
    public void decode(LogInput in, LogOutput out) throws BadLog, IOException {
        new XmlReading(in.bytes(), in.encoding()).read(new Events(in, out));
    }

    private static final class Events implements XmlReading.Visitor {

        private final LogInput in;
        private final LogOutput out;
        private final Map<String, String> fields = new HashMap<>();
        private final LinkedHashMap<String, String> copies = new LinkedHashMap<>();
        private long line;

        Events(LogInput in, LogOutput out) {
            this.in = in;
            this.out = out;
        }

        @Override
        public void begin(String name, XMLStreamReader at) {
            if (name.equals("Event")) {
                fields.clear();
                line = at.getLocation().getLineNumber();
            } else if (name.equals("TimeCreated")) {
                Optional.ofNullable(at.getAttributeValue(null, "SystemTime")).ifPresent(time -> fields.put("SystemTime", time));
            }
        }

        @Override
        public void end(String name, String text, long at) {
            out.atLine(at);
            if (!name.equals("Event")) {
                fields.putIfAbsent(name, text);
                return;
            }
            try {
                switch (fields.getOrDefault("EventID", "")) {
                    case "307" -> printed();
                    case "805" -> rendered();
                    case "" -> throw new FieldProblem("EventID", "missing");
                    default -> { }
                }
            } catch (FieldProblem e) {
                out.reject(line, e);
            }
        }

        private void rendered() {
            copies.put(fields.getOrDefault("JobId", ""), fields.getOrDefault("Copies", ""));
            if (copies.size() > WAITING) {
                copies.remove(copies.firstEntry().getKey());
            }
        }

        private void printed() throws FieldProblem {
            var at = time(fields.getOrDefault("SystemTime", ""));
            var job = Cells.needed("Param1", fields.getOrDefault("Param1", ""));
            var pages = Cells.count("Param8", fields.getOrDefault("Param8", ""));
            var waiting = copies.remove(job);
            var times = waiting == null ? OptionalInt.empty() : Cells.count("Copies", waiting);
            out.accept(new Observation(in.file().device(), in.at(line), Optional.empty(), Optional.of(job), JobKind.PRINT,
                    Cells.word("Param3", fields.getOrDefault("Param3", "")), at, at, OptionalInt.empty(), pages, times,
                    PaperCutCsv.sheets(pages, times, false), Optional.empty(), Optional.empty()),
                    Cells.word("Param5", fields.getOrDefault("Param5", "")));
        }

        private static Instant time(String text) throws FieldProblem {
            return Times.rfc3339("SystemTime", text);
        }
    }
}
