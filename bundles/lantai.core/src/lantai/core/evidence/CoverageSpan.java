package lantai.core.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What a device's log is worth from one instant to another. The spans of a device follow one another without hole or overlap.
 *
 * @param from    first instant
 * @param to      first instant that no longer belongs to it, after {@code from}
 * @param why     the reason; of several the gravest
 * @param details what the reason's sentence names: {@code first} and {@code last} missing number, {@code meter}, {@code sheets} …
 */
public record CoverageSpan(Instant from, Instant to, CoverageState state, CoverageReason why, Map<String, String> details) {

    public CoverageSpan {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(why, "why");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a span ends after it begins");
        }
        details = Map.copyOf(details);
    }

    /** Whether whatever the device did at that instant stands in its log. */
    public boolean proves(Instant instant) {
        return state == CoverageState.PROVEN && !instant.isBefore(from) && instant.isBefore(to);
    }
}
