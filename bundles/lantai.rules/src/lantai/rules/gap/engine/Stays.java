package lantai.rules.gap.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import lantai.core.code.CopyId;
import lantai.core.mark.Level;
import lantai.rules.gap.copy.CopyTrack;
import lantai.rules.gap.thing.Occupancy;

/** Which copies were kept in which place, and when; and which readings had a phone in which locker. */
final class Stays {

    private record Stay(String place, long from, long to) {
    }

    private record Reading(String locker, long from, long to) {
    }

    private final Map<CopyId, List<Stay>> stays = new HashMap<>();
    private final Map<CopyId, Level> levels = new HashMap<>();
    private final Map<CopyId, List<Reading>> readings = new HashMap<>();
    private final Map<String, Map<Level, Occupancy>> kept = new HashMap<>();
    private final Map<String, Set<CopyId>> visitors = new HashMap<>();
    private final Map<String, Set<CopyId>> lockers = new HashMap<>();

    /** Puts a copy's stays in as they now are; gives the places whose keeping changed. */
    Set<String> put(CopyTrack track) {
        var now = new ArrayList<Stay>();
        var read = new ArrayList<Reading>();
        for (var i = 0; i < track.steps().size(); i++) {
            var step = track.steps().get(i);
            var from = step.at().toEpochSecond();
            var to = track.end(i).map(e -> e.toEpochSecond()).orElse(Long.MAX_VALUE);
            if (step.keeps() && step.after().place().isPresent()) {
                add(now, new Stay(step.after().place().get(), from, to));
            }
            var locker = step.after().reading().flatMap(r -> r.lockerDevice());
            if (step.kind().equals("read_begin") && locker.isPresent()) {
                read.add(new Reading(locker.get(), from, to));
            }
        }
        return replace(track.copy(), track.level(), now, read);
    }

    private static void add(List<Stay> stays, Stay stay) {
        var last = stays.isEmpty() ? null : stays.get(stays.size() - 1);
        if (last != null && last.place().equals(stay.place()) && last.to() == stay.from()) {
            stays.set(stays.size() - 1, new Stay(stay.place(), last.from(), stay.to()));
        } else {
            stays.add(stay);
        }
    }

    private Set<String> replace(CopyId copy, Level level, List<Stay> now, List<Reading> read) {
        var changed = new HashSet<String>();
        var before = stays.getOrDefault(copy, List.of());
        if (!before.equals(now) || levels.get(copy) != level) {
            for (var stay : before) {
                kept.get(stay.place()).get(levels.get(copy)).remove(stay.from(), stay.to());
                changed.add(stay.place());
            }
            for (var stay : now) {
                kept.computeIfAbsent(stay.place(), p -> new EnumMap<>(Level.class)).computeIfAbsent(level, l -> new Occupancy())
                        .add(stay.from(), stay.to());
                visitors.computeIfAbsent(stay.place(), p -> new HashSet<>()).add(copy);
                changed.add(stay.place());
            }
            stays.put(copy, List.copyOf(now));
            levels.put(copy, level);
        }
        if (!read.isEmpty() || readings.containsKey(copy)) {
            readings.put(copy, List.copyOf(read));
            read.forEach(r -> lockers.computeIfAbsent(r.locker(), l -> new HashSet<>()).add(copy));
        }
        return changed;
    }

    Map<Level, Occupancy> kept(String place) {
        return kept.getOrDefault(place, Map.of());
    }

    /** The copies that were kept in a place at a moment. */
    List<CopyId> keptAt(String place, long at) {
        return visitors.getOrDefault(place, Set.of()).stream()
                .filter(copy -> stays.get(copy).stream().anyMatch(s -> s.place().equals(place) && s.from() <= at && at <= s.to())).toList();
    }

    /** The copies that were read with a phone in a locker in a stretch of time. */
    List<CopyId> readWith(String locker, long from, long to) {
        return lockers.getOrDefault(locker, Set.of()).stream()
                .filter(copy -> readings.get(copy).stream().anyMatch(r -> r.locker().equals(locker) && r.from() <= to && r.to() >= from)).toList();
    }
}
