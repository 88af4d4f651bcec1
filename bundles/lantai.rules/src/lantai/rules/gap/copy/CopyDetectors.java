package lantai.rules.gap.copy;

import java.util.List;

import lantai.core.code.CopyId;
import lantai.rules.gap.scene.Scene;

/** All detectors of gaps in the life of a copy. A new one is one class and a line here. */
public final class CopyDetectors {

    private static final List<CopyDetector> ALL = List.of(new BrokenChain(), new Overdue(), new NotEligible(), new NoAuthority(),
            new UnfitPlace(), new PhoneAtHand(), new NotThere(), new FoundElsewhere(), new SealOrPages(), new TwoPersons(), new StaleMark(),
            new ReceiptNotBack(), new PlanOpen());

    private CopyDetectors() {
    }

    /** Looks through the life of a copy; what is found stands in the scene. */
    public static CopyTrack detect(CopyId copy, Scene scene) {
        var track = CopyTrack.judged(copy, scene);
        if (!track.isEmpty()) {
            ALL.forEach(detector -> detector.detect(track, scene));
        }
        return track;
    }
}
