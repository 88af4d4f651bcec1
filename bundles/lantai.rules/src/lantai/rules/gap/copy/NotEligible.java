package lantai.rules.gap.copy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import lantai.rules.Finding;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Scene;

/** G3 无资格: in the hands of somebody who may not have it, until it comes into the hands of somebody who may. */
final class NotEligible implements CopyDetector {

    @Override
    public void detect(CopyTrack track, Scene scene) {
        for (var i = 1; i < track.steps().size(); i++) {
            var step = track.steps().get(i);
            var byPerson = new LinkedHashMap<String, List<Finding>>();
            for (var finding : step.against("G3")) {
                byPerson.computeIfAbsent(finding.arguments().getOrDefault("person", finding.subject()), p -> new ArrayList<>())
                        .add(finding);
            }
            for (var entry : byPerson.entrySet()) {
                var gap = Gaps.begin(scene, GapCode.G3, track, step.at(), entry.getValue().get(0)).person(entry.getKey())
                        .to(next(track, i, entry.getKey())).evidence(step.fact().evidence())
                        .argument("rules", entry.getValue().stream().map(f -> f.rule().id()).distinct().collect(Collectors.joining(", ")));
                scene.found(gap.argument("who", entry.getKey()));
            }
        }
    }

    /** When somebody eligible had it: at once, if the one who is not only brought it. */
    private static Optional<OffsetDateTime> next(CopyTrack track, int from, String person) {
        for (var i = from; i < track.steps().size(); i++) {
            var step = track.steps().get(i);
            var after = step.after();
            var changed = i == from || step.moves();
            var inHand = after.holder().filter(person::equals).isPresent() || after.second().filter(person::equals).isPresent();
            if (changed && !inHand && (i == from || step.against("G3").isEmpty()) && !after.holder().isEmpty()
                    || after.isClosed()) {
                return Optional.of(step.at());
            }
        }
        return Optional.empty();
    }
}
