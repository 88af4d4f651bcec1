package lantai.rules.gap.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.core.code.CopyId;
import lantai.core.event.Subject.Type;
import lantai.core.evidence.CoverageState;
import lantai.core.mark.Level;
import lantai.core.register.State.DeviceState;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.PlaceState;
import lantai.rules.gap.GapHolder;
import lantai.rules.gap.copy.CopyTrack;
import lantai.rules.gap.world.World;

/** Whose copies a device reaches: those in its own place, and those out with somebody of its unit. */
public final class Reach {

    private record Stay(CopyId copy, Level level, String holder, boolean out, Optional<String> place, OffsetDateTime from,
            Optional<OffsetDateTime> to) {

        boolean at(Instant moment) {
            return !from.toInstant().isAfter(moment) && to.filter(t -> !t.toInstant().isAfter(moment)).isEmpty();
        }
    }

    private final World world;
    private final Map<String, List<Stay>> byPlace = new HashMap<>();
    private final Map<String, List<Stay>> byUnit = new HashMap<>();

    Reach(World world) {
        this.world = world;
        for (var code : world.codes(Type.COPY)) {
            add(CopyTrack.of(CopyId.parse(code), world));
        }
    }

    private void add(CopyTrack track) {
        for (var i = 0; i < track.steps().size(); i++) {
            var step = track.steps().get(i);
            var after = step.after();
            if (after.holder().isEmpty() || after.isClosed()) {
                continue;
            }
            var stay = new Stay(track.copy(), track.level(), after.holder().get(), after.isOut(), after.place(), step.at(), track.end(i));
            after.place().ifPresent(place -> byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(stay));
            if (stay.out()) {
                unit(stay.holder()).ifPresent(unit -> byUnit.computeIfAbsent(unit, u -> new ArrayList<>()).add(stay));
            }
        }
    }

    private Optional<String> unit(String person) {
        return world.last(Type.PERSON, person, PersonState.class).map(PersonState::unit);
    }

    /** Who held a copy within reach at a moment: same place first, then same unit; the higher level first. */
    List<GapHolder> holders(String device, Instant at) {
        var place = place(device);
        var unit = place.flatMap(p -> world.last(Type.PLACE, p, PlaceState.class)).map(PlaceState::unit);
        var found = new ArrayList<Stay>();
        place.ifPresent(p -> collect(byPlace.getOrDefault(p, List.of()), at, found));
        var near = found.size();
        unit.ifPresent(u -> collect(byUnit.getOrDefault(u, List.of()), at, found));
        found.subList(0, near).sort(Comparator.comparing(Stay::level).reversed().thenComparing(Stay::copy));
        found.subList(near, found.size()).sort(Comparator.comparing(Stay::level).reversed().thenComparing(Stay::copy));
        return found.stream().distinct().map(s -> new GapHolder(s.holder(), s.copy(), s.from(), s.to())).toList();
    }

    private static void collect(List<Stay> stays, Instant at, List<Stay> found) {
        stays.stream().filter(s -> s.at(at)).forEach(found::add);
    }

    private Optional<String> place(String device) {
        return world.last(Type.DEVICE, device, DeviceState.class).map(DeviceState::place);
    }

    /**
     * How long a copy was out within reach of a device whose log proves nothing of that time, until a moment. A measure of how much could
     * have happened unseen, not that it did.
     */
    Duration exposure(CopyId copy, GapEngine engine, Instant until) {
        var total = Duration.ZERO;
        for (var stays : byUnit.values()) {
            for (var stay : stays) {
                if (stay.copy().equals(copy)) {
                    total = total.plus(exposure(stay, engine, until));
                }
            }
        }
        return total;
    }

    /** Time uncovered on several devices at once counts once for each: each could have been used. */
    private Duration exposure(Stay stay, GapEngine engine, Instant until) {
        var total = Duration.ZERO;
        var end = stay.to().map(OffsetDateTime::toInstant).filter(t -> t.isBefore(until)).orElse(until);
        for (var device : engine.devices().devices()) {
            var unit = place(device).flatMap(p -> world.last(Type.PLACE, p, PlaceState.class)).map(PlaceState::unit);
            if (unit.isEmpty() || !unit(stay.holder()).equals(unit)) {
                continue;
            }
            for (var span : engine.devices().coverage(device)) {
                var from = span.from().isAfter(stay.from().toInstant()) ? span.from() : stay.from().toInstant();
                var to = span.to().isBefore(end) ? span.to() : end;
                if (span.state() != CoverageState.PROVEN && from.isBefore(to)) {
                    total = total.plus(Duration.between(from, to));
                }
            }
        }
        return total;
    }
}
