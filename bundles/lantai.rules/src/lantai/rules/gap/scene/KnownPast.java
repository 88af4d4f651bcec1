package lantai.rules.gap.scene;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import lantai.core.evidence.CoverageSpan;
import lantai.core.evidence.DoorEvent;
import lantai.core.evidence.ImportFact;
import lantai.core.evidence.LockerEvent;
import lantai.core.evidence.MeterReading;
import lantai.core.evidence.Observation;
import lantai.core.evidence.ObservedPast;

/** What devices told until a moment; what is asked again and again is read once, until another log comes in. */
public final class KnownPast implements ObservedPast {

    private static final Instant EVER = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final ObservedPast all;
    private final Instant until;
    private final Map<String, List<LockerEvent>> lockers = new HashMap<>();
    private final Map<String, List<ImportFact>> imports = new HashMap<>();

    /** @param until {@link Instant#MAX} for everything */
    public KnownPast(ObservedPast all, Instant until) {
        this.all = all;
        this.until = until.isAfter(NEVER) ? NEVER : until;
    }

    /** Something of a device changed. */
    public void forget(String device) {
        lockers.remove(device);
        imports.remove(device);
    }

    private Instant end(Instant to) {
        return to.isAfter(until) ? until : to;
    }

    @Override
    public Optional<Instant> since(String device) {
        return all.since(device);
    }

    @Override
    public void observations(String device, Instant from, Instant to, Consumer<Observation> visitor) {
        if (!from.isAfter(end(to))) {
            all.observations(device, from, end(to), visitor);
        }
    }

    @Override
    public List<LockerEvent> lockerEvents(String device, Instant from, Instant to) {
        var events = lockers.computeIfAbsent(device, d -> List.copyOf(all.lockerEvents(d, EVER, until)));
        return events.subList(position(events, from), position(events, end(to).plusNanos(1)));
    }

    private static int position(List<LockerEvent> events, Instant at) {
        var low = 0;
        var high = events.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (events.get(middle).begin().isBefore(at)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public List<DoorEvent> doorEvents(String device, Instant from, Instant to) {
        return from.isAfter(end(to)) ? List.of() : all.doorEvents(device, from, end(to));
    }

    @Override
    public List<MeterReading> meterReadings(String device) {
        return all.meterReadings(device).stream().filter(r -> !r.begin().isAfter(until)).toList();
    }

    /** A log that reaches beyond the moment ends there. */
    @Override
    public List<ImportFact> imports(String device) {
        return imports.computeIfAbsent(device, d -> all.imports(d).stream().filter(i -> !i.from().isAfter(until))
                .map(i -> i.to().isAfter(until) ? new ImportFact(i.act(), i.device(), i.format(), i.file(), i.at(), i.from(), until, i.records(),
                        i.added(), i.rejected()) : i)
                .toList());
    }

    @Override
    public List<CoverageSpan> coverage(String device, Instant from, Instant to) {
        return from.isBefore(end(to)) ? all.coverage(device, from, end(to)) : List.of();
    }
}
