package lantai.rules.gap.copy;

import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Scene;

/** G9 封志异常: seal or page count differ between two hands; from the last hand that proved them good to when it was seen. */
final class SealOrPages implements CopyDetector {

    @Override
    public void detect(CopyTrack track, Scene scene) {
        for (var i = 1; i < track.steps().size(); i++) {
            var step = track.steps().get(i);
            for (var finding : step.against("G9")) {
                var good = good(track, i, finding.rule().id().equals("S7-3"));
                scene.found(Gaps.begin(scene, GapCode.G9, track, good.at(), finding).to(step.at()).detected(step.at())
                        .evidence(step.fact().evidence()).evidence(good.fact().evidence()));
            }
        }
    }

    /** The last step whose event itself counted pages, or saw the seal. */
    private static Step good(CopyTrack track, int before, boolean seal) {
        for (var i = before - 1; i > 0; i--) {
            var fact = track.steps().get(i).fact();
            if (seal ? fact.field("seal").isPresent() : fact.number("pages").isPresent()) {
                return track.steps().get(i);
            }
        }
        return track.proofBefore(before);
    }
}
