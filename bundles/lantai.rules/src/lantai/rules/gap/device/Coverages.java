package lantai.rules.gap.device;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import lantai.core.evidence.CoverageSpan;
import lantai.core.evidence.CoverageState;
import lantai.core.evidence.ObservedPast;

/** Which time each device's log proves; asked once after each import. */
final class Coverages {

    private final Map<String, List<CoverageSpan>> spans = new HashMap<>();

    /** Asks again about a device that has been here since a moment. */
    void ask(String device, Instant since, ObservedPast observed) {
        var last = observed.imports(device).stream().map(i -> i.to()).max(Instant::compareTo);
        spans.put(device, last.filter(to -> to.isAfter(since)).map(to -> observed.coverage(device, since, to)).orElse(List.of()));
    }

    List<CoverageSpan> of(String device) {
        return spans.getOrDefault(device, List.of());
    }

    /** Whether the log proves all of a stretch of time. */
    boolean prove(String device, Instant from, Instant to) {
        var until = from;
        for (var span : of(device)) {
            if (span.to().isAfter(until) && !span.from().isAfter(until)) {
                if (span.state() != CoverageState.PROVEN) {
                    return false;
                }
                until = span.to();
                if (!until.isBefore(to)) {
                    return true;
                }
            }
        }
        return false;
    }
}
