package lantai.rules.gap.thing;

import java.util.Optional;

import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.rules.gap.GapBuilder;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Scene;

/** What a count says of the place itself: carriers nobody knows (G6), and a counter who oversaw himself (G10). */
public final class PlaceCounts {

    private PlaceCounts() {
    }

    public static void detect(String place, Scene scene) {
        GapBuilder unknown = null;
        for (var count : scene.world().standing(Subject.of(Type.PLACE, place), "count")) {
            if (count.field("overseer").filter(count.actor()::equals).isPresent()) {
                scene.found(scene.gap(GapCode.G10, place, count.at(), "S9-2").variant("rule").to(count.at()).person(count.actor())
                        .argument("place", place).evidence(count.evidence()));
            }
            var more = count.number("unknown").orElse(0L);
            if (more > 0) {
                unknown = unknown != null ? unknown.evidence(count.evidence())
                        : scene.gap(GapCode.G6, place, count.at(), "W-5").variant("unknown").argument("place", place)
                                .argument("number", Long.toString(more)).evidence(count.evidence());
            } else if (unknown != null) {
                scene.found(unknown.to(Optional.of(count.at())));
                unknown = null;
            }
        }
        if (unknown != null) {
            scene.found(unknown);
        }
    }
}
