package lantai.app.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import lantai.app.door.LiveRegister;
import lantai.core.event.Subject;
import lantai.core.evidence.CoverageSpan;
import lantai.core.evidence.DoorEvent;
import lantai.core.evidence.EvidenceRecord;
import lantai.core.evidence.ImportFact;
import lantai.core.evidence.LockerEvent;
import lantai.core.evidence.MeterReading;
import lantai.core.evidence.Observation;
import lantai.core.evidence.ObservedPast;
import lantai.core.evidence.RecordSource;
import lantai.core.register.Folding;
import lantai.core.register.State.DeviceState;
import lantai.core.register.State.EvidenceState.Import;
import lantai.core.register.State.SettingState;
import lantai.rules.coverage.DeviceLog;
import lantai.rules.coverage.DeviceLog.Tolerances;

/** Reads the past of devices from their events. */
final class FoldedPast implements ObservedPast {

    private static final Instant EVER = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final LiveRegister register;
    private final Portions portions;
    private final Folding folding = new Folding();

    FoldedPast(LiveRegister register, Portions portions) {
        this.register = register;
        this.portions = portions;
    }

    @Override
    public Optional<Instant> since(String device) {
        return register.past(Subject.of(Subject.Type.DEVICE, device)).stream().map(e -> e.event().at().toInstant()).min(Comparator.naturalOrder());
    }

    @Override
    public void observations(String device, Instant from, Instant to, Consumer<Observation> visitor) {
        visit(device, from, to, Observation.class, visitor);
    }

    /** By begin: what a portion holds waits until no later one can begin before it. */
    private <T extends EvidenceRecord> void visit(String device, Instant from, Instant to, Class<T> type, Consumer<T> visitor) {
        var waiting = new ArrayList<T>();
        var places = portions.places(device, from, to);
        for (var i = 0; i < places.size(); i++) {
            portions.read(places.get(i), record -> {
                if (type.isInstance(record) && !record.begin().isAfter(to) && !record.end().isBefore(from)) {
                    waiting.add(type.cast(record));
                }
            });
            waiting.sort(Comparator.comparing(EvidenceRecord::begin));
            var until = i + 1 < places.size() ? places.get(i + 1).from() : NEVER;
            var ready = 0;
            while (ready < waiting.size() && waiting.get(ready).begin().isBefore(until)) {
                visitor.accept(waiting.get(ready++));
            }
            waiting.subList(0, ready).clear();
        }
    }

    private <T extends EvidenceRecord> List<T> list(String device, Instant from, Instant to, Class<T> type) {
        var found = new ArrayList<T>();
        visit(device, from, to, type, found::add);
        return found;
    }

    @Override
    public List<LockerEvent> lockerEvents(String device, Instant from, Instant to) {
        return list(device, from, to, LockerEvent.class);
    }

    @Override
    public List<DoorEvent> doorEvents(String device, Instant from, Instant to) {
        return list(device, from, to, DoorEvent.class);
    }

    @Override
    public List<MeterReading> meterReadings(String device) {
        var all = new ArrayList<>(list(device, EVER, NEVER, MeterReading.class));
        byHand(device, all);
        all.sort(Comparator.comparing(MeterReading::begin));
        return all;
    }

    /** Readings somebody entered; their source is the event itself. */
    private void byHand(String device, List<MeterReading> into) {
        var past = register.past(Subject.of(Subject.Type.DEVICE, device));
        for (var event : folding.standing(past)) {
            if (event.event().kind().equals("meter")) {
                event.event().fields().number("value").ifPresent(value -> into.add(
                        new MeterReading(device, new RecordSource(event.leaf(), 1), event.event().at().toInstant(), value)));
            }
        }
    }

    @Override
    public List<ImportFact> imports(String device) {
        return portions.imports(device).stream().map(Import::fact).toList();
    }

    @Override
    public List<CoverageSpan> coverage(String device, Instant from, Instant to) {
        var log = new DeviceLog(tolerances(device), imports(device), meterReadings(device));
        observations(device, EVER, NEVER, log::add);
        return log.spans(from, to);
    }

    private Tolerances tolerances(String device) {
        var clock = register.device(device).map(DeviceState::clockToleranceSeconds).filter(s -> s.isPresent()).map(s -> s.getAsInt()).orElse(60);
        return new Tolerances(Duration.ofSeconds(clock), number("meter.tolerance_percent", 2), (int) number("device.import_days", 7));
    }

    private double number(String key, double usual) {
        return register.setting(key).map(SettingState::value).map(Double::parseDouble).orElse(usual);
    }
}
