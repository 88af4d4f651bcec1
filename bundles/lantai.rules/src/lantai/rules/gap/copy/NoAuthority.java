package lantai.rules.gap.copy;

import java.util.stream.Stream;

import lantai.rules.Finding;
import lantai.rules.gap.GapBuilder;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Scene;

/** G4 无批准: copied, scanned, transmitted, destroyed without authority. One gap a fact. */
final class NoAuthority implements CopyDetector {

    /** A fax without its approval is shown when it is issued, not refused; it is without authority all the same. */
    private static final String FAX = "S4-7";

    @Override
    public void detect(CopyTrack track, Scene scene) {
        for (var step : track.steps()) {
            var fax = step.findings().stream().filter(f -> f.rule().id().equals(FAX));
            Stream.concat(step.against("G4").stream(), fax).findFirst().ifPresent(finding -> scene.found(gap(track, scene, step, finding)));
        }
    }

    private static GapBuilder gap(CopyTrack track, Scene scene, Step step, Finding finding) {
        return Gaps.begin(scene, GapCode.G4, track, step.at(), finding).to(step.at()).person(step.fact().actor()).argument("by", step.fact().actor())
                .evidence(step.fact().evidence());
    }
}
