package lantai.rules.gap.copy;

import java.time.OffsetDateTime;
import java.util.Optional;

import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Scene;

/** G5 场所: read, or kept, in a place not approved for it, or read without what a reading needs; until the end of it. */
final class UnfitPlace implements CopyDetector {

    @Override
    public void detect(CopyTrack track, Scene scene) {
        for (var i = 1; i < track.steps().size(); i++) {
            var step = track.steps().get(i);
            var against = step.against("G5");
            if (!against.isEmpty()) {
                var end = step.kind().equals("read_begin") ? Readings.end(track, i) : moved(track, i);
                var gap = Gaps.begin(scene, GapCode.G5, track, step.at(), against.get(0)).to(end).evidence(step.fact().evidence());
                step.fact().to().ifPresent(gap::person);
                scene.found(gap);
            }
        }
    }

    private static Optional<OffsetDateTime> moved(CopyTrack track, int from) {
        return track.steps().stream().skip(from + 1L).filter(Step::moves).map(Step::at).findFirst();
    }
}
