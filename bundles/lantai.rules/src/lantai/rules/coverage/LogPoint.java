package lantai.rules.coverage;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;

import lantai.core.evidence.JobKind;
import lantai.core.evidence.Observation;
import lantai.core.evidence.SystemMark;

/**
 * What counts of a record for coverage.
 *
 * @param number the record's number in the log, else of the job; empty when neither is a number
 * @param width  digits the number is written with
 * @param mark   what the device says about its log
 * @param sheets sheets that came out; negative when the log does not say
 */
record LogPoint(Instant begin, Instant end, OptionalLong number, int width, Optional<SystemMark> mark, long sheets) {

    /** By begin; of the same instant what the device says of its log first, then by number. */
    static final Comparator<LogPoint> IN_TIME = Comparator.comparing(LogPoint::begin).thenComparing(p -> p.mark().isEmpty())
            .thenComparing(p -> p.number().orElse(-1)).thenComparing(LogPoint::end);

    private static final int LONGEST = 18;

    static LogPoint of(Observation o) {
        var written = o.logId().filter(LogPoint::isNumber).or(() -> o.jobId().filter(LogPoint::isNumber));
        return new LogPoint(o.begin(), o.end(), written.map(w -> OptionalLong.of(Long.parseLong(w))).orElseGet(OptionalLong::empty),
                written.map(String::length).orElse(0), o.mark(), sheets(o));
    }

    private static long sheets(Observation o) {
        if (o.kind() == JobKind.SCAN || o.kind() == JobKind.SYSTEM) {
            return o.sheets().orElse(0);
        }
        if (o.sheets().isPresent()) {
            return o.sheets().getAsInt();
        }
        return o.pages().isPresent() && o.copies().isPresent() ? (long) o.pages().getAsInt() * o.copies().getAsInt() : -1;
    }

    private static boolean isNumber(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
