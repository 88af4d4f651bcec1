package lantai.rules.gap.copy;

import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Scene;

/** G1 断链: a fact contradicts the register. From the last time the copy was before somebody's eyes to the fact. */
final class BrokenChain implements CopyDetector {

    @Override
    public void detect(CopyTrack track, Scene scene) {
        for (var i = 1; i < track.steps().size(); i++) {
            var step = track.steps().get(i);
            var against = step.against("G1");
            if (against.isEmpty()) {
                continue;
            }
            var proof = track.proofBefore(i);
            var gap = Gaps.begin(scene, GapCode.G1, track, proof.at(), against.get(0)).to(step.at()).detected(step.at())
                    .evidence(step.fact().evidence()).evidence(proof.fact().evidence());
            step.fact().from().filter(p -> step.kind().equals("return")).ifPresent(gap::person);
            step.before().flatMap(b -> b.holder()).ifPresent(holder -> gap.argument("holder", holder));
            scene.found(gap);
        }
    }
}
