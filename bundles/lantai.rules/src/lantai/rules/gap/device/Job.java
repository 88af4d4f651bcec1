package lantai.rules.gap.device;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

import lantai.core.evidence.JobKind;
import lantai.core.evidence.Observation;
import lantai.core.evidence.RecordSource;
import lantai.core.register.ApprovalKind;

/** A job that needs an order: something was copied, scanned or faxed. */
final class Job {

    private final String device;
    private final RecordSource source;
    private final JobKind kind;
    private final String user;
    private final Instant begin;
    private final Instant end;
    private final int quantity;

    /** @param quantity originals × copies; -1 when the log does not tell */
    private Job(String device, RecordSource source, JobKind kind, String user, Instant begin, Instant end, int quantity) {
        this.device = device;
        this.source = source;
        this.kind = kind;
        this.user = user;
        this.begin = begin;
        this.end = end;
        this.quantity = quantity;
    }

    /** Whether the device did something that needs an order. */
    static boolean needsOrder(Observation o) {
        return (o.kind() == JobKind.COPY || o.kind() == JobKind.SCAN || o.kind() == JobKind.FAX) && !o.isVoid();
    }

    static Job of(String device, Observation o) {
        return new Job(device, o.source(), o.kind(), o.user().filter(user -> !user.isBlank()).map(String::intern).orElse(null), o.begin(),
                o.end().equals(o.begin()) ? o.begin() : o.end(), quantity(o));
    }

    private static int quantity(Observation o) {
        var originals = o.originals().isPresent() ? o.originals() : o.pages();
        var copies = Math.max(1, o.copies().orElse(1));
        return originals.isPresent() ? originals.getAsInt() * copies : o.sheets().orElse(-1);
    }

    /** Names the job: device, file and line. */
    String key() {
        return device + ":" + source.file().value().hex() + ":" + source.line();
    }

    String device() {
        return device;
    }

    RecordSource source() {
        return source;
    }

    JobKind kind() {
        return kind;
    }

    Optional<String> user() {
        return Optional.ofNullable(user);
    }

    Instant begin() {
        return begin;
    }

    Instant end() {
        return end;
    }

    OptionalInt quantity() {
        return quantity < 0 ? OptionalInt.empty() : OptionalInt.of(quantity);
    }

    /** What it takes to explain it; a fax is explained by an approval to transmit. */
    ApprovalKind wants() {
        return switch (kind) {
            case SCAN -> ApprovalKind.DIGITIZE;
            case FAX -> ApprovalKind.TRANSMIT;
            default -> ApprovalKind.REPRODUCE;
        };
    }
}
