package lantai.devices;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import lantai.app.evidence.DecodedRecord;
import lantai.app.evidence.Evidence;
import lantai.app.evidence.RejectedLine;
import lantai.core.evidence.EvidenceRecord;
import lantai.devices.text.FieldProblem;

/** Where a decoder tells what it reads; counts. */
public final class LogOutput {

    private final Evidence.Sink sink;
    private long lines;
    private long records;
    private long rejected;
    private Instant until;

    public LogOutput(Evidence.Sink sink) {
        this.sink = sink;
    }

    /** A record of the device itself. */
    public void accept(EvidenceRecord record) {
        accept(record, Optional.empty());
    }

    /** @param source the device's name in the log */
    public void accept(EvidenceRecord record, Optional<String> source) {
        records++;
        sink.accept(new DecodedRecord(record, source));
    }

    public void reject(long line, FieldProblem problem) {
        reject(line, problem.field(), problem.code(), problem.arguments());
    }

    public void reject(long line, String field, String code, Map<String, String> arguments) {
        rejected++;
        sink.reject(new RejectedLine(line, field, code, arguments));
    }

    /** How far it has come. */
    public void atLine(long line) {
        lines = Math.max(lines, line);
    }

    /** When the device gave the log out; of several times the last. */
    public void givenOut(Instant at) {
        until = until == null || at.isAfter(until) ? at : until;
    }

    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    public long lines() {
        return lines;
    }

    public long records() {
        return records;
    }

    public long rejected() {
        return rejected;
    }
}
