package lantai.rules.gap.copy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Scene;

/** G14 计划未闭合: declared arrival and grace passed, and the copy was not checked in. */
final class PlanOpen implements CopyDetector {

    /** What ends a way: it arrived, it is read where it was to be read, or it is back. */
    private static final Set<String> ENDS = Set.of("check_in", "read_begin", "return", "store", "hand_over", "issue", "found", "destroy");

    @Override
    public void detect(CopyTrack track, Scene scene) {
        for (var i = 1; i < track.steps().size(); i++) {
            var step = track.steps().get(i);
            var plan = step.after().plan();
            if (!step.kind().equals("issue") || plan.isEmpty()) {
                continue;
            }
            var grace = scene.minutes("plan.grace_minutes", step.at().toInstant());
            var from = plan.get().eta().plus(grace);
            Optional<OffsetDateTime> end = track.steps().stream().skip(i + 1L).filter(s -> ENDS.contains(s.kind())).map(Step::at).findFirst();
            if (end.filter(at -> !at.isAfter(from)).isEmpty()) {
                var gap = Gaps.begin(scene, GapCode.G14, track, from, "W-12", "plan").to(end).evidence(step.fact().evidence())
                        .limit(Duration.between(step.at(), from)).argument("place", plan.get().nextPlace()).argument("eta", plan.get().eta().toString());
                step.after().holder().ifPresent(gap::person);
                scene.found(gap);
            }
        }
    }
}
