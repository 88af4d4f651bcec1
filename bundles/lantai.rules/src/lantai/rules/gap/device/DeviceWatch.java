package lantai.rules.gap.device;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.evidence.CoverageReason;
import lantai.core.evidence.CoverageSpan;
import lantai.core.evidence.CoverageState;
import lantai.core.register.DeviceKind;
import lantai.core.register.State.DeviceState;
import lantai.rules.gap.GapBuilder;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Scene;
import lantai.rules.gap.world.Fact;

/** Which time of a device nobody can prove (C1), and what of it was expected and did not come: its log, its meter (C2). */
final class DeviceWatch {

    private static final Set<DeviceKind> DOORS = Set.of(DeviceKind.LOCKER, DeviceKind.DOOR);
    /** A log without numbers proves nothing by its nature; what is not imported yet is not missing yet. */
    private static final Set<CoverageReason> NO_GAP = Set.of(CoverageReason.NOT_NUMBERED, CoverageReason.NOT_YET_IMPORTED);
    /** Log formats of devices that keep none. */
    private static final Set<String> NO_LOG = Set.of("", "none", "-");

    private DeviceWatch() {
    }

    static void detect(String device, Coverages coverages, Scene scene) {
        var registered = scene.world().standing(Subject.of(Type.DEVICE, device), "device");
        var state = scene.world().last(Type.DEVICE, device, DeviceState.class);
        if (registered.isEmpty() || state.isEmpty()) {
            return;
        }
        var first = registered.get(0);
        if (!DOORS.contains(state.get().kind())) {
            uncovered(device, coverages.of(device), first, scene);
        }
        if (!NO_LOG.contains(state.get().logFormat())) {
            notImported(device, first, scene);
        }
        if (state.get().meter().isPresent()) {
            meter(device, first, scene);
        }
    }

    private static void uncovered(String device, List<CoverageSpan> spans, Fact first, Scene scene) {
        for (var i = 0; i < spans.size(); i++) {
            var from = i;
            while (i < spans.size() && spans.get(i).state() != CoverageState.PROVEN) {
                i++;
            }
            if (i == from) {
                continue;
            }
            var stretch = spans.subList(from, i);
            var whys = stretch.stream().map(CoverageSpan::why).filter(why -> !NO_GAP.contains(why)).toList();
            var beforeAnyLog = from == 0 && whys.stream().allMatch(why -> why == CoverageReason.NO_IMPORT);
            if (!whys.isEmpty() && !beforeAnyLog) {
                var to = i < spans.size() ? Optional.of(stretch.get(stretch.size() - 1).to()) : Optional.<Instant>empty();
                uncovered(device, stretch.get(0).from(), to, whys, first, scene);
            }
        }
    }

    private static void uncovered(String device, Instant from, Optional<Instant> to, List<CoverageReason> whys, Fact first, Scene scene) {
        var offset = first.at().getOffset();
        var gap = scene.gap(GapCode.C1, device, from.atOffset(offset), "V-1").variant("coverage").to(to.map(t -> t.atOffset(offset)))
                .argument("device", device).argument("why", whys.stream().map(CoverageReason::word).distinct().collect(Collectors.joining(",")));
        imports(gap, device, from, to, first, scene);
        scene.found(gap);
    }

    /** Rests on the logs on both sides of it. */
    private static void imports(GapBuilder gap, String device, Instant from, Optional<Instant> to, Fact first, Scene scene) {
        var told = scene.world().standing(Subject.of(Type.EVIDENCE, device), "observe").stream().filter(f -> f.number("from").isPresent()).toList();
        var before = told.stream().filter(f -> !micros(f, "from").isAfter(from)).reduce((a, b) -> b);
        var after = to.flatMap(t -> told.stream().filter(f -> !micros(f, "to").isBefore(t)).findFirst());
        before.ifPresent(f -> gap.evidence(f.evidence()));
        after.ifPresent(f -> gap.evidence(f.evidence()));
        if (before.isEmpty() && after.isEmpty()) {
            gap.evidence(first.evidence());
        }
    }

    private static Instant micros(Fact fact, String field) {
        return Instant.EPOCH.plus(fact.number(field).orElse(0L), ChronoUnit.MICROS);
    }

    private static void notImported(String device, Fact first, Scene scene) {
        var last = scene.observed().imports(device).stream().map(i -> i.to()).max(Instant::compareTo);
        var since = last.filter(first.instant()::isBefore).orElse(first.instant());
        var period = scene.days("device.import_days", since);
        var evidence = scene.world().standing(Subject.of(Type.EVIDENCE, device), "observe").stream().reduce((a, b) -> b).orElse(first);
        scene.found(scene.gap(GapCode.C2, device, since.plus(period).atOffset(first.at().getOffset()), "V-2").variant("import").limit(period)
                .evidence(evidence.evidence()).argument("device", device).argument("days", Long.toString(period.toDays())));
    }

    private static void meter(String device, Fact first, Scene scene) {
        var offset = first.at().getOffset();
        var readings = new TreeSet<Instant>();
        scene.observed().meterReadings(device).forEach(r -> readings.add(r.begin()));
        scene.world().standing(Subject.of(Type.DEVICE, device), "meter").forEach(f -> readings.add(f.instant()));
        var since = first.instant();
        for (var reading : readings.tailSet(since, false)) {
            unread(device, since, Optional.of(reading), offset, first, scene);
            since = reading;
        }
        unread(device, since, Optional.empty(), offset, first, scene);
    }

    private static void unread(String device, Instant since, Optional<Instant> next, ZoneOffset offset, Fact first, Scene scene) {
        var period = scene.days("meter.period_days", since);
        OffsetDateTime from = since.plus(period).atOffset(offset);
        if (next.filter(n -> !n.isAfter(from.toInstant())).isEmpty()) {
            scene.found(scene.gap(GapCode.C2, device, from, "V-3").variant("meter").to(next.map(n -> n.atOffset(offset))).limit(period)
                    .evidence(first.evidence()).argument("device", device).argument("days", Long.toString(period.toDays())));
        }
    }
}
