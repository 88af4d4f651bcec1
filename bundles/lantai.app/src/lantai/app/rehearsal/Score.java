package lantai.app.rehearsal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.rules.gap.Gap;
import lantai.rules.gap.GapCode;

/** How well found gaps agree with those that are known to be there: code, subject, begin and end to the minute. */
public final class Score {

    /** Of one code. */
    public static final class Count {
        private int right;
        private int missed;
        private int tooMany;

        public int right() {
            return right;
        }

        public int missed() {
            return missed;
        }

        public int tooMany() {
            return tooMany;
        }

        /** Part of the known gaps that was found; 1 when there was none. */
        public double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        /** Part of the found gaps that are there; 1 when none was found. */
        public double precision() {
            return right + tooMany == 0 ? 1 : (double) right / (right + tooMany);
        }
    }

    private final Map<GapCode, Count> byCode = new EnumMap<>(GapCode.class);
    private final List<String> differing = new ArrayList<>();

    /** Compares the gaps of one year. */
    public void add(List<KnownGap> known, List<Gap> found, OffsetDateTime asOf) {
        var left = new ArrayList<>(found);
        for (var gap : known) {
            var match = left.stream().filter(f -> same(gap, f, asOf)).findFirst();
            if (match.isPresent()) {
                left.remove(match.get());
                count(gap.code()).right++;
            } else {
                count(gap.code()).missed++;
                differing.add("missed " + gap);
            }
        }
        for (var gap : left) {
            count(gap.code()).tooMany++;
            differing.add("too many " + gap.code() + " " + gap.subject() + " " + gap.from() + " " + gap.to() + " " + gap.variant() + gap.arguments());
        }
    }

    private Count count(GapCode code) {
        return byCode.computeIfAbsent(code, c -> new Count());
    }

    private static boolean same(KnownGap known, Gap found, OffsetDateTime asOf) {
        return known.code() == found.code() && (known.subject().isEmpty() || known.subject().equals(found.subject()))
                && near(known.from(), found.from()) && sameEnd(known.to(), found.to().filter(to -> !to.isAfter(asOf)));
    }

    private static boolean sameEnd(Optional<OffsetDateTime> a, Optional<OffsetDateTime> b) {
        return a.isEmpty() ? b.isEmpty() : b.isPresent() && near(a.get(), b.get());
    }

    private static boolean near(OffsetDateTime a, OffsetDateTime b) {
        return Duration.between(a, b).abs().compareTo(Duration.ofMinutes(1)) <= 0;
    }

    public Map<GapCode, Count> byCode() {
        return byCode;
    }

    /** What does not agree, in words for whoever looks into it. */
    public List<String> differing() {
        return differing;
    }
}
