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
    private static final int PREFIX = 8;

    static LogPoint of(Observation o) {
        var written = o.logId().flatMap(LogPoint::digits).or(() -> o.jobId().flatMap(LogPoint::digits));
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

    /** The digits of a number, behind a few letters or signs at most: {@code 17}, {@code 0000000017}, {@code J-17}. */
    private static Optional<String> digits(String text) {
        var from = 0;
        while (from < text.length() && from <= PREFIX && !isDigit(text.charAt(from))) {
            from++;
        }
        if (from > PREFIX || from == text.length() || text.length() - from > LONGEST) {
            return Optional.empty();
        }
        for (var i = from; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(text.substring(from));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
