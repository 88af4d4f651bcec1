package lantai.devices.mfp;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import javax.xml.stream.XMLStreamReader;

import lantai.app.evidence.BadLog;
import lantai.app.evidence.LogFormat;
import lantai.core.evidence.JobKind;
import lantai.core.evidence.Observation;
import lantai.core.evidence.SystemMark;
import lantai.devices.LogDecoder;
import lantai.devices.LogInput;
import lantai.devices.LogOutput;
import lantai.devices.text.Cells;
import lantai.devices.text.FieldProblem;
import lantai.devices.text.Times;
import lantai.devices.text.XmlReading;

/**
 * {@code konica-xml}: the job log (audit log) of Konica Minolta bizhub devices: jobs and operations in one row of log numbers. An element
 * that holds a {@code LogID} is a record, whatever it and the elements around it are called.
 */
public final class KonicaXml implements LogDecoder {

    private static final int FIELDS = 200;

    @Override
    public LogFormat format() {
        return new LogFormat("konica-xml", LogFormat.Family.JOBS, false);
    }

    @Override
    public void decode(LogInput in, LogOutput out) throws BadLog, IOException {
        new XmlReading(in.bytes(), in.encoding()).read(new Entries(in, out));
    }

    /** An open element: what its closed children said, and whether it has any. */
    private static final class Element {
        private final long line;
        private final Map<String, String> said = new HashMap<>();
        private boolean isLeaf = true;

        Element(long line) {
            this.line = line;
        }
    }

    private static final class Entries implements XmlReading.Visitor {

        private final LogInput in;
        private final LogOutput out;
        private final ArrayDeque<Element> open = new ArrayDeque<>();

        Entries(LogInput in, LogOutput out) {
            this.in = in;
            this.out = out;
        }

        @Override
        public void begin(String name, XMLStreamReader at) {
            if (!open.isEmpty()) {
                open.peek().isLeaf = false;
            }
            open.push(new Element(at.getLocation().getLineNumber()));
        }

        @Override
        public void end(String name, String text, long at) {
            out.atLine(at);
            var element = open.pop();
            if (name.equals("ColTim")) {
                givenOut(text, element.line);
            }
            var parent = open.peek();
            if (element.said.containsKey("LogID")) {
                entry(element);
            } else if (parent != null) {
                if (element.isLeaf && parent.said.size() < FIELDS) {
                    parent.said.putIfAbsent(name, text);
                } else if (parent.said.size() < FIELDS) {
                    element.said.forEach(parent.said::putIfAbsent);
                }
            }
        }

        private void givenOut(String text, long line) {
            try {
                out.givenOut(Times.local("ColTim", text, Times.Order.YEAR_FIRST, in.file().zone()));
            } catch (FieldProblem e) {
                out.reject(line, e);
            }
        }

        private void entry(Element element) {
            try {
                var said = element.said;
                out.accept(said.containsKey("JobTyp") ? job(element, said) : operation(element, said));
            } catch (FieldProblem e) {
                out.reject(element.line, e);
            }
        }

        private Observation job(Element element, Map<String, String> said) throws FieldProblem {
            var begin = time("JobEntTim", said);
            var end = said.getOrDefault("JobFinTim", "").isBlank() ? begin : time("JobFinTim", said);
            if (end.isBefore(begin)) {
                throw new FieldProblem("JobFinTim", "ends-before-it-begins");
            }
            var kind = kind(said.get("JobTyp"));
            var pages = count(said, "PagNum", "NumPag", "PageNum");
            return new Observation(in.file().device(), in.at(element.line), logId(said), Cells.word("JobID", said.getOrDefault("JobID", "")), kind,
                    user(said), begin, end, count(said, "OrgNum", "NumOrg", "OriNum"), pages, count(said, "CpyNum", "NumCpy", "SetNum"),
                    count(said, "SheNum", "NumShe", "PapNum"), Cells.word("DstAdr", said.getOrDefault("DstAdr", said.getOrDefault("AdrNam", ""))),
                    result(said));
        }

        /** Operations have numbers too; only what concerns the log itself is a mark. */
        private Observation operation(Element element, Map<String, String> said) throws FieldProblem {
            var at = time("Tim", said);
            var none = OptionalInt.empty();
            return new Observation(in.file().device(), in.at(element.line), logId(said), Optional.empty(), JobKind.SYSTEM, user(said), at, at, none,
                    none, none, none, Optional.empty(), Optional.of(mark(said).map(SystemMark::word).orElse("operation")));
        }

        private static Optional<SystemMark> mark(Map<String, String> said) {
            return switch (said.getOrDefault("Code", "")) {
                case "1" -> Optional.of(said.getOrDefault("OperatCont", "").equals("1") ? SystemMark.ON : SystemMark.OFF);
                case "2", "4" -> Optional.of(SystemMark.OVERFLOW);
                case "3" -> Optional.of(SystemMark.DELETED);
                case "4600" -> Optional.of(SystemMark.ON);
                case "4601" -> Optional.of(SystemMark.OFF);
                default -> Optional.empty();
            };
        }

        private static Optional<String> logId(Map<String, String> said) throws FieldProblem {
            return Optional.of(Cells.needed("LogID", said.get("LogID")));
        }

        private static Optional<String> user(Map<String, String> said) throws FieldProblem {
            var name = Cells.word("OpeNam", said.getOrDefault("OpeNam", ""));
            return name.isPresent() ? name : Cells.word("OpeCode", said.getOrDefault("OpeCode", ""));
        }

        private static JobKind kind(String type) throws FieldProblem {
            return switch (type) {
                case "1" -> JobKind.COPY;
                case "2" -> JobKind.PRINT;
                case "3", "5" -> JobKind.SCAN;
                case "4" -> JobKind.FAX;
                default -> JobWords.kind(type).orElseThrow(() -> new FieldProblem("JobTyp", "unknown-kind"));
            };
        }

        private static Optional<String> result(Map<String, String> said) throws FieldProblem {
            var code = Cells.word("ResCode", said.getOrDefault("ResCode", said.getOrDefault("JobRes", "")));
            return code.map(c -> c.equals("0") ? Observation.COMPLETED : c.chars().allMatch(Character::isDigit) ? Observation.FAILED
                    : JobWords.result(Optional.of(c)).orElse(c));
        }

        private static OptionalInt count(Map<String, String> said, String... names) throws FieldProblem {
            for (var name : names) {
                if (said.containsKey(name)) {
                    return Cells.count(name, said.get(name));
                }
            }
            return OptionalInt.empty();
        }

        private Instant time(String field, Map<String, String> said) throws FieldProblem {
            return Times.local(field, said.getOrDefault(field, ""), Times.Order.YEAR_FIRST, in.file().zone());
        }
    }
}
