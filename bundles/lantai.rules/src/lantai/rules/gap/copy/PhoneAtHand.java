package lantai.rules.gap.copy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import lantai.core.evidence.LockerEvent;
import lantai.core.register.CopyState.Reading;
import lantai.rules.gap.GapBuilder;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Evidences;
import lantai.rules.gap.scene.Scene;
import lantai.rules.gap.scene.Tolerance;

/**
 * G5 手机: by the locker's own log the phone was not in it when the reading began, or was taken out before it ended. What the log does
 * not reach is not held against anybody.
 */
final class PhoneAtHand implements CopyDetector {

    /** How long before a reading a phone may have been put away. */
    static final Duration LOOK_BACK = Duration.ofHours(24);

    @Override
    public void detect(CopyTrack track, Scene scene) {
        for (var i = 1; i < track.steps().size(); i++) {
            var step = track.steps().get(i);
            var reading = step.after().reading().filter(r -> step.kind().equals("read_begin") && r.lockerDevice().isPresent());
            if (reading.isPresent()) {
                read(track, i, reading.get(), scene);
            }
        }
    }

    private static void read(CopyTrack track, int i, Reading reading, Scene scene) {
        var step = track.steps().get(i);
        var device = reading.lockerDevice().orElseThrow();
        var begin = step.at().toInstant();
        var end = Readings.end(track, i);
        var until = end.map(OffsetDateTime::toInstant).orElse(begin.plus(LOOK_BACK));
        var tolerance = Tolerance.of(scene, device, begin);
        var all = scene.observed().lockerEvents(device, begin.minus(LOOK_BACK), until.plus(tolerance));
        var slot = all.stream().filter(e -> e.slot().equals(reading.lockerSlot().orElse(""))).toList();
        var inside = last(slot, begin.plus(tolerance));
        if (inside.filter(e -> e.deposit() && isHis(e, reading, scene)).isEmpty()) {
            if (reaches(scene, device, begin)) {
                var gap = Gaps.begin(scene, GapCode.G5, track, step.at(), "S6-3", "no-deposit").to(end).evidence(step.fact().evidence());
                inside.ifPresent(e -> gap.evidence(Evidences.of(e, scene)));
                scene.found(named(gap, reading));
            }
            return;
        }
        slot.stream().filter(e -> !e.deposit() && e.begin().isAfter(inside.get().begin()) && e.begin().isBefore(until.minus(tolerance)))
                .findFirst().ifPresent(out -> {
                    var from = out.begin().atOffset(step.at().getOffset());
                    var gap = Gaps.begin(scene, GapCode.G5, track, from, "W-4", "withdrawn").to(end).evidence(Evidences.of(out, scene))
                            .evidence(step.fact().evidence());
                    scene.found(named(gap, reading));
                });
    }

    private static GapBuilder named(GapBuilder gap, Reading reading) {
        return gap.person(reading.reader()).argument("device", reading.lockerDevice().orElse("")).argument("slot", reading.lockerSlot().orElse(""));
    }

    private static Optional<LockerEvent> last(List<LockerEvent> events, Instant until) {
        return events.stream().filter(e -> !e.begin().isAfter(until)).reduce((a, b) -> b);
    }

    /** A word of the locker that is no code of the register says nothing about who it was. */
    private static boolean isHis(LockerEvent event, Reading reading, Scene scene) {
        return event.person().equals(reading.reader()) || scene.register(event.begin()).person(event.person()).isEmpty();
    }

    /** Whether logs of the locker lie before and after a moment. */
    private static boolean reaches(Scene scene, String device, Instant at) {
        var imports = scene.observed().imports(device);
        return imports.stream().anyMatch(i -> !i.from().isAfter(at)) && imports.stream().anyMatch(i -> !i.to().isBefore(at));
    }
}
