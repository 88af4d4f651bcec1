package lantai.rules.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import lantai.core.evidence.CoverageReason;
import lantai.core.evidence.SystemMark;

/**
 * Follows the numbers of a log. Jobs end in another order than they began, so within one series the numbers count, not their order.
 * A series ends where the numbers begin anew: behind a restart, behind the largest number of the counter, or unexplained.
 */
final class Numbering {

    /** How many numbers before the first of a series may come late, and how many records one job's lines may stand apart. */
    private static final int LATE = 64;
    /** How many numbers one series may span for late ones to be known. */
    private static final int WIDEST = 100_000_000;
    /** How many numbers around the counter's end may be missing for it still to be the counter's end. */
    private static final long AROUND = 1_000;
    /** Clocks that go back by less are slips of a log that tells only ends. */
    private static final Duration SLIP = Duration.ofMinutes(15);

    private final Duration tolerance;
    private final List<Layer> layers = new ArrayList<>();
    private List<LogPoint> series = new ArrayList<>();
    private final BitSet seen = new BitSet();
    private final LinkedHashMap<Long, Instant> recent = new LinkedHashMap<>();
    private long ground;
    private long most;
    private boolean restarted;

    /** @param tolerance of the device's clock */
    Numbering(Duration tolerance) {
        this.tolerance = tolerance;
    }

    /** @param points in time */
    List<Layer> layers(List<LogPoint> points) {
        LogPoint before = null;
        for (var point : points) {
            if (point.mark().filter(SystemMark.RESTART::equals).isPresent()) {
                restarted = true;
            }
            if (point.number().isEmpty()) {
                continue;
            }
            var number = point.number().getAsLong();
            if (before == null) {
                begin(point);
            } else if (restarted && number < most || goesBack(point, number)) {
                turn(latest(), point);
                begin(point);
            }
            restarted = false;
            take(point, number);
            before = point;
        }
        end();
        return layers;
    }

    /** Whether the number belongs to a new series: it was there before, at another time, or lies before the begin of this one. */
    private boolean goesBack(LogPoint point, long number) {
        if (number > most) {
            return false;
        }
        if (number < ground || number - ground > WIDEST) {
            return true;
        }
        if (!seen.get((int) (number - ground))) {
            return false;
        }
        var there = recent.get(number);
        return there == null || Duration.between(there, point.begin()).abs().compareTo(SLIP) > 0;
    }

    private void begin(LogPoint point) {
        end();
        seen.clear();
        recent.clear();
        most = point.number().orElseThrow();
        ground = most - LATE;
    }

    private void take(LogPoint point, long number) {
        series.add(point);
        if (number - ground <= WIDEST) {
            seen.set((int) (number - ground));
        }
        recent.put(number, point.begin());
        if (recent.size() > LATE) {
            recent.remove(recent.firstEntry().getKey());
        }
        most = Math.max(most, number);
    }

    private LogPoint latest() {
        return series.stream().max(Comparator.comparing(LogPoint::end)).orElseThrow();
    }

    /** From one series to the next: proven behind a restart that was told and behind the end of the counter. */
    private void turn(LogPoint last, LogPoint first) {
        var number = first.number().orElseThrow();
        var from = last.end();
        var to = first.begin();
        if (restarted) {
            layers.add(Layer.proven(from, to, CoverageReason.CONTINUOUS));
            return;
        }
        var end = counterEnd(most, number, first.width());
        if (end.isEmpty()) {
            layers.add(hole(from, to, CoverageReason.NUMBERS_WENT_BACK, Map.of("last", Long.toString(most), "first", Long.toString(number))));
        } else if (most == end.getAsLong() && number <= 1) {
            layers.add(Layer.proven(from, to, CoverageReason.CONTINUOUS));
        } else {
            var first1 = most == end.getAsLong() ? 1 : most + 1;
            var last1 = number <= 1 ? end.getAsLong() : number - 1;
            layers.add(hole(from, to, CoverageReason.MISSING_NUMBERS, Map.of("first", Long.toString(first1), "last", Long.toString(last1))));
        }
    }

    /** The largest number of a counter that could have run over between these two. */
    private static OptionalLong counterEnd(long last, long next, int width) {
        for (var end : new long[] {9_999, 65_535, 99_999, 999_999, 9_999_999, 99_999_999, Integer.MAX_VALUE, 4_294_967_295L, 9_999_999_999L}) {
            if (end >= last && end - last + next <= AROUND) {
                return OptionalLong.of(end);
            }
        }
        return OptionalLong.empty();
    }

    private void end() {
        if (series.isEmpty()) {
            return;
        }
        var first = series.stream().map(LogPoint::begin).min(Comparator.naturalOrder()).orElseThrow();
        layers.add(Layer.proven(first, latest().end(), CoverageReason.CONTINUOUS));
        series.sort(Comparator.comparingLong((LogPoint p) -> p.number().orElseThrow()).thenComparing(LogPoint::begin));
        for (var i = 1; i < series.size(); i++) {
            follow(series.get(i - 1), series.get(i), i < 2 ? Instant.MAX : series.get(i - 2).begin());
        }
        series = new ArrayList<>();
    }

    /** @param before begin of the record before {@code a}: where {@code b} is not earlier than that, {@code a} was only late */
    private void follow(LogPoint a, LogPoint b, Instant before) {
        var missing = b.number().orElseThrow() - a.number().orElseThrow() - 1;
        if (missing > 0) {
            layers.add(hole(a.end(), b.begin(), CoverageReason.MISSING_NUMBERS, Map.of("first", Long.toString(a.number().orElseThrow() + 1),
                    "last", Long.toString(b.number().orElseThrow() - 1))));
        }
        var back = Duration.between(b.begin(), a.begin());
        if (back.compareTo(tolerance.plus(SLIP)) > 0 && b.begin().isBefore(before)) {
            layers.add(Layer.suspect(b.begin(), a.end(), CoverageReason.CLOCK_WENT_BACK, Map.of("seconds", Long.toString(back.toSeconds()))));
        }
    }

    /** A hole is never empty: jobs may end in the same second in which the next begins. */
    private static Layer hole(Instant from, Instant to, CoverageReason why, Map<String, String> details) {
        var start = from.isBefore(to) ? from : to;
        var stop = from.isBefore(to) ? to : from;
        return Layer.uncovered(start, stop.isAfter(start) ? stop : start.plusSeconds(1), why, details);
    }
}
