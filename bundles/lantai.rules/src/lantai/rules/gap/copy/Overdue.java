package lantai.rules.gap.copy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

import lantai.core.register.CopyState;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Scene;

/** G2 超时: a due time, a reading limit or a return demand passed. */
final class Overdue implements CopyDetector {

    @Override
    public void detect(CopyTrack track, Scene scene) {
        for (var i = 0; i < track.steps().size(); i++) {
            due(track, i, scene);
            reading(track, i, scene);
        }
        demanded(track, scene);
    }

    private static void due(CopyTrack track, int i, Scene scene) {
        var step = track.steps().get(i);
        var due = step.after().due();
        if (due.isEmpty() || !step.after().isOut() || step.before().flatMap(CopyState::due).equals(due)) {
            return;
        }
        var end = i + 1;
        while (end < track.steps().size() && track.steps().get(end).after().isOut() && track.steps().get(end).after().due().equals(due)) {
            end++;
        }
        var back = end < track.steps().size() ? Optional.of(track.steps().get(end).at()) : Optional.<OffsetDateTime>empty();
        if (back.filter(at -> !at.isAfter(due.get())).isPresent()) {
            return;
        }
        var gap = Gaps.begin(scene, GapCode.G2, track, due.get(), "W-1", "due").to(back).evidence(step.fact().evidence())
                .limit(Duration.between(step.at(), due.get()));
        step.after().holder().ifPresent(gap::person);
        scene.found(gap);
    }

    private static void reading(CopyTrack track, int i, Scene scene) {
        var step = track.steps().get(i);
        var reading = step.after().reading();
        if (!step.kind().equals("read_begin") || reading.isEmpty()) {
            return;
        }
        var limit = scene.hours("reading.max_hours", step.at().toInstant());
        var from = step.at().plus(limit);
        var end = Readings.end(track, i);
        if (end.filter(at -> !at.isAfter(from)).isEmpty()) {
            scene.found(Gaps.begin(scene, GapCode.G2, track, from, "W-2", "reading").to(end).evidence(step.fact().evidence()).limit(limit)
                    .person(reading.get().reader()).argument("hours", Long.toString(limit.toHours())));
        }
    }

    /** What its issuer wants back must be gone by the end of the day he named. */
    private static void demanded(CopyTrack track, Scene scene) {
        var first = track.steps().get(0);
        var demand = scene.register(first.at().toInstant()).document(track.copy().document()).flatMap(d -> d.returnBy());
        if (demand.isEmpty()) {
            return;
        }
        var from = demand.get().plusDays(1).atStartOfDay().atOffset(first.at().getOffset());
        var end = track.steps().stream().filter(s -> s.after().isClosed()).map(Step::at).findFirst();
        if (end.filter(at -> !at.isAfter(from)).isEmpty() && !first.at().isAfter(from)) {
            scene.found(Gaps.begin(scene, GapCode.G2, track, from, "W-3", "demand").to(end).evidence(first.fact().evidence())
                    .argument("date", demand.get().toString()));
        }
    }
}
