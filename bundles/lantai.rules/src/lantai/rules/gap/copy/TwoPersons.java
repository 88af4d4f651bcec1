package lantai.rules.gap.copy;

import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Scene;

/** G10 两人规则: one person where two are required. */
final class TwoPersons implements CopyDetector {

    @Override
    public void detect(CopyTrack track, Scene scene) {
        for (var step : track.steps()) {
            step.against("G10").stream().findFirst().ifPresent(finding -> scene.found(Gaps.begin(scene, GapCode.G10, track, step.at(), finding)
                    .to(step.at()).person(step.fact().actor()).evidence(step.fact().evidence())));
        }
    }
}
