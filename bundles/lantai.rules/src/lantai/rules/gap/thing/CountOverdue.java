package lantai.rules.gap.thing;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.mark.Level;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Scene;
import lantai.rules.gap.world.Count;
import lantai.rules.gap.world.Fact;

/** C2: a place that keeps secrets was not counted in its period; the level with the earliest deadline counts. One gap at a time. */
public final class CountOverdue {

    private record Deadline(Instant at, Instant end, Level level, Duration period) {
    }

    private CountOverdue() {
    }

    public static void detect(String place, Map<Level, Occupancy> kept, Scene scene) {
        var subject = Subject.of(Type.PLACE, place);
        var counts = scene.world().counts(place).stream().map(Count::fact).toList();
        var past = scene.world().past(subject);
        if (past.isEmpty()) {
            return;
        }
        var offset = past.get(0).at().getOffset();
        var since = Instant.MIN;
        Fact last = past.get(0);
        for (var i = 0; i <= counts.size(); i++) {
            var next = i < counts.size() ? Optional.of(counts.get(i)) : Optional.<Fact>empty();
            overdue(place, kept, scene, since, next, last, offset);
            if (next.isPresent()) {
                since = next.get().instant();
                last = next.get();
            }
        }
    }

    private static void overdue(String place, Map<Level, Occupancy> kept, Scene scene, Instant since, Optional<Fact> next, Fact last,
            ZoneOffset offset) {
        var from = since;
        while (true) {
            var first = earliest(kept, scene, from, since);
            if (first.isEmpty() || next.filter(count -> !count.instant().isAfter(first.get().at())).isPresent()) {
                return;
            }
            var deadline = first.get();
            var end = next.map(Fact::instant).filter(n -> n.isBefore(deadline.end())).or(() -> Optional.of(deadline.end()).filter(e -> e != Instant.MAX));
            var gap = scene.gap(GapCode.C2, place, time(deadline.at(), offset), "V-4").variant("count").level(deadline.level())
                    .to(end.map(e -> time(e, offset))).limit(deadline.period()).evidence(last.evidence()).argument("place", place)
                    .argument("level", deadline.level().word()).argument("days", Long.toString(deadline.period().toDays()));
            scene.found(gap);
            if (end.isEmpty() || next.filter(n -> !n.instant().isAfter(end.get())).isPresent()) {
                return;
            }
            from = end.get();
        }
    }

    private static OffsetDateTime time(Instant at, ZoneOffset offset) {
        return at.atOffset(offset);
    }

    /** The first deadline that passes while the place keeps something of the level, from a moment on. */
    private static Optional<Deadline> earliest(Map<Level, Occupancy> kept, Scene scene, Instant from, Instant lastCount) {
        Deadline first = null;
        for (var level : List.of(Level.TOP_SECRET, Level.SECRET, Level.CONFIDENTIAL)) {
            var occupancy = kept.get(level);
            var deadline = occupancy == null ? Optional.<Deadline>empty() : deadline(occupancy, level, scene, from, lastCount);
            if (deadline.isPresent() && (first == null || deadline.get().at().isBefore(first.at()))) {
                first = deadline.get();
            }
        }
        return Optional.ofNullable(first);
    }

    private static Optional<Deadline> deadline(Occupancy kept, Level level, Scene scene, Instant from, Instant lastCount) {
        var at = from;
        while (true) {
            var stretch = kept.stretch(at == Instant.MIN ? Instant.EPOCH.minusSeconds(1L << 40) : at);
            if (stretch.isEmpty()) {
                return Optional.empty();
            }
            var begin = Instant.ofEpochSecond(stretch.get().from());
            var end = stretch.get().to() == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochSecond(stretch.get().to());
            var start = begin.isAfter(lastCount) ? begin : lastCount;
            var period = scene.days("count.period_days." + level.word(), start);
            var deadline = start.plus(period);
            if (deadline.isBefore(end)) {
                return Optional.of(new Deadline(deadline.isBefore(from) ? from : deadline, end, level, period));
            }
            at = end;
        }
    }
}
