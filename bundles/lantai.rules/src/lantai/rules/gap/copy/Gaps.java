package lantai.rules.gap.copy;

import java.time.OffsetDateTime;

import lantai.rules.Finding;
import lantai.rules.gap.GapBuilder;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Scene;

/** Begins gaps about a copy. */
final class Gaps {

    private Gaps() {
    }

    /** A gap that a rule's finding explains in the rule's own words. */
    static GapBuilder begin(Scene scene, GapCode code, CopyTrack track, OffsetDateTime from, Finding finding) {
        var gap = new GapBuilder(code, track.copy().toString(), from, finding.rule()).copy(track.copy()).level(track.level()).variant("rule");
        finding.arguments().forEach(gap::argument);
        return gap;
    }

    /** A gap by a rule only time or evidence can judge. */
    static GapBuilder begin(Scene scene, GapCode code, CopyTrack track, OffsetDateTime from, String rule, String variant) {
        return scene.gap(code, track.copy().toString(), from, rule).copy(track.copy()).level(track.level()).variant(variant);
    }
}
