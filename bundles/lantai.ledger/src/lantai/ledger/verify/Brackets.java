package lantai.ledger.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import lantai.ledger.verify.Finding.What;

/**
 * The times between which events must have been written: an event behind a head that somebody outside saw at a time cannot have been recorded
 * before that time, but for the little while that the head was on its way.
 */
final class Brackets {

    /** How long a head may be on its way to a witness and back, clocks that differ included. */
    static final Duration ALLOWED = Duration.ofHours(1);

    private record Late(Place first, Instant recorded, Instant seen, long count) {
    }

    /** By number of the first event behind the head: the latest time at which it was seen. */
    private final TreeMap<Long, Instant> seen = new TreeMap<>();
    private final Map<Instant, Late> late = new LinkedHashMap<>();

    void head(long size, Instant at) {
        seen.merge(size, at, (a, b) -> a.isAfter(b) ? a : b);
    }

    void take(EventFacts event) {
        var bound = bound(event.place().event());
        if (bound != null && event.recorded().isBefore(bound.minus(ALLOWED))) {
            late.merge(bound, new Late(event.place(), event.recorded(), bound, 1),
                    (a, b) -> new Late(a.first(), a.recorded(), a.seen(), a.count() + 1));
        }
        event.timestamp().ifPresent(at -> head(event.place().event() + 1, at));
    }

    private Instant bound(long event) {
        Instant latest = null;
        for (var at : seen.headMap(event, true).values()) {
            latest = latest == null || at.isAfter(latest) ? at : latest;
        }
        return latest;
    }

    List<Finding> findings() {
        return late.values().stream().map(each -> new Finding(What.BACK_DATED, each.first(), Map.of("recorded", each.recorded().toString(), "seen",
                each.seen().toString(), "count", String.valueOf(each.count())))).toList();
    }
}
