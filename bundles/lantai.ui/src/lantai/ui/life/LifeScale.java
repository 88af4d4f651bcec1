package lantai.ui.life;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which moments are named under the lanes: round ones, never closer than a label is wide. */
final class LifeScale {

    /** A named moment. @param position along the line, 0..1 */
    record Tick(double position, String text) {
    }

    private static final List<Duration> STEPS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
            Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(7),
            Duration.ofDays(30), Duration.ofDays(91), Duration.ofDays(365), Duration.ofDays(1825));

    private LifeScale() {
    }

    /** @param most how many labels find room */
    static List<Tick> ticks(LifeLine line, int most) {
        var zone = ZoneId.systemDefault();
        var whole = Duration.between(line.begin(), line.end());
        var step = STEPS.stream().filter(s -> whole.dividedBy(s) <= Math.max(1, most)).findFirst().orElse(STEPS.get(STEPS.size() - 1));
        var begin = line.begin().atZoneSameInstant(zone).toLocalDateTime();
        var first = rounded(begin, step);
        var ticks = new ArrayList<Tick>();
        for (var at = first; !at.isAfter(line.end().atZoneSameInstant(zone).toLocalDateTime()); at = at.plus(step)) {
            if (!at.isBefore(begin)) {
                ticks.add(new Tick(line.position(at.atZone(zone).toOffsetDateTime()), text(at, step)));
            }
        }
        return ticks;
    }

    private static LocalDateTime rounded(LocalDateTime moment, Duration step) {
        var day = moment.toLocalDate().atStartOfDay();
        if (step.compareTo(Duration.ofDays(1)) >= 0) {
            return day;
        }
        return day.plus(step.multipliedBy(Duration.between(day, moment).dividedBy(step)));
    }

    private static String text(LocalDateTime at, Duration step) {
        return step.compareTo(Duration.ofDays(1)) >= 0
                ? step.compareTo(Duration.ofDays(91)) >= 0 ? at.toLocalDate().toString() : String.format(Locale.ROOT, "%02d-%02d", at.getMonthValue(), at.getDayOfMonth())
                : String.format(Locale.ROOT, "%02d-%02d %02d:%02d", at.getMonthValue(), at.getDayOfMonth(), at.getHour(), at.getMinute());
    }
}
