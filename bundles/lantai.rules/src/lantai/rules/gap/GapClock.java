package lantai.rules.gap;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

import lantai.core.mark.Level;
import lantai.rules.gap.GapCode.Urgency;

/**
 * The clocks of a gap. Yellow at the limit, orange a quarter of the limit later, red at twice the limit; critical gaps and all that
 * concern 绝密 are red at once, grave ones orange at once and red after a day. Report within 24 hours (R24 61); a carrier nobody finds
 * counts as leaked after 10 days (绝密) or 60 days (机密, 秘密) from discovery (XC17 5).
 */
public final class GapClock {

    /** Time to report a leak or what may be one (R24 61). */
    public static final Duration REPORT = Duration.ofHours(24);
    private static final Duration STANDARD = Duration.ofDays(4);

    private GapClock() {
    }

    /** How pressing the gap is at a moment; of one that has ended, how pressing it had become. */
    public static GapSeverity severity(Gap gap, OffsetDateTime now) {
        if (gap.code().urgency() == Urgency.CRITICAL || gap.level() == Level.TOP_SECRET && gap.code().name().startsWith("G")) {
            return GapSeverity.RED;
        }
        var end = gap.to().filter(to -> to.isBefore(now)).orElse(now);
        var age = Duration.between(gap.from(), end);
        if (gap.code().urgency() == Urgency.HIGH) {
            return age.compareTo(REPORT) > 0 ? GapSeverity.RED : GapSeverity.ORANGE;
        }
        var limit = gap.limit().orElse(STANDARD);
        if (age.compareTo(limit) >= 0) {
            return GapSeverity.RED;
        }
        return age.compareTo(limit.dividedBy(4)) >= 0 ? GapSeverity.ORANGE : GapSeverity.YELLOW;
    }

    /** Until when it must be reported: of what may be a leak of a state secret. */
    public static Optional<OffsetDateTime> reportBy(Gap gap) {
        var may = gap.code().urgency() == Urgency.CRITICAL && gap.level().isStateSecret();
        return may ? Optional.of(gap.detected().plus(REPORT)) : Optional.empty();
    }

    /** When a carrier nobody finds counts as leaked. */
    public static Optional<OffsetDateTime> leakedAt(Gap gap) {
        if (gap.code() != GapCode.G6 || gap.to().isPresent() || !gap.level().isStateSecret()) {
            return Optional.empty();
        }
        return Optional.of(gap.detected().plusDays(gap.level() == Level.TOP_SECRET ? 10 : 60));
    }
}
