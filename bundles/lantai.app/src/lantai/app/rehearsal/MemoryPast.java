package lantai.app.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import lantai.core.evidence.CoverageSpan;
import lantai.core.evidence.DoorEvent;
import lantai.core.evidence.EvidenceRecord;
import lantai.core.evidence.ImportFact;
import lantai.core.evidence.LockerEvent;
import lantai.core.evidence.MeterReading;
import lantai.core.evidence.Observation;
import lantai.core.evidence.ObservedPast;
import lantai.rules.coverage.DeviceLog;

/** What devices told, in memory. */
final class MemoryPast implements ObservedPast {

    private final Map<String, List<EvidenceRecord>> records = new HashMap<>();
    private final Map<String, List<ImportFact>> imports = new HashMap<>();
    private final Duration tolerance;

    MemoryPast(Duration tolerance) {
        this.tolerance = tolerance;
    }

    void add(ImportFact fact, List<? extends EvidenceRecord> told) {
        imports.computeIfAbsent(fact.device(), d -> new ArrayList<>()).add(fact);
        var all = records.computeIfAbsent(fact.device(), d -> new ArrayList<>());
        all.addAll(told);
        all.sort(Comparator.comparing(EvidenceRecord::begin));
    }

    @Override
    public Optional<Instant> since(String device) {
        return imports(device).stream().map(ImportFact::from).min(Comparator.naturalOrder());
    }

    private <T extends EvidenceRecord> void visit(String device, Instant from, Instant to, Class<T> type, Consumer<T> visitor) {
        for (var record : records.getOrDefault(device, List.of())) {
            if (type.isInstance(record) && !record.begin().isAfter(to) && !record.end().isBefore(from)) {
                visitor.accept(type.cast(record));
            }
        }
    }

    @Override
    public void observations(String device, Instant from, Instant to, Consumer<Observation> visitor) {
        visit(device, from, to, Observation.class, visitor);
    }

    @Override
    public List<LockerEvent> lockerEvents(String device, Instant from, Instant to) {
        var found = new ArrayList<LockerEvent>();
        visit(device, from, to, LockerEvent.class, found::add);
        return found;
    }

    @Override
    public List<DoorEvent> doorEvents(String device, Instant from, Instant to) {
        return List.of();
    }

    @Override
    public List<MeterReading> meterReadings(String device) {
        return List.of();
    }

    @Override
    public List<ImportFact> imports(String device) {
        return imports.getOrDefault(device, List.of());
    }

    @Override
    public List<CoverageSpan> coverage(String device, Instant from, Instant to) {
        var log = new DeviceLog(new DeviceLog.Tolerances(tolerance, 2, 7), imports(device), List.of());
        records.getOrDefault(device, List.of()).stream().filter(Observation.class::isInstance).map(Observation.class::cast).forEach(log::add);
        return log.spans(from, to);
    }
}
