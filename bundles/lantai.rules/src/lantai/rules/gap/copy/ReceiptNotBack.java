package lantai.rules.gap.copy;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

import lantai.core.event.Subject;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Scene;

/** G13 回执未归: sent by courier or fax, and the signed receipt did not come back within the suspense time. */
final class ReceiptNotBack implements CopyDetector {

    private static final Set<String> WAYS = Set.of("courier", "fax");

    @Override
    public void detect(CopyTrack track, Scene scene) {
        var receipts = scene.world().standing(Subject.copy(track.copy()), "receipt_back");
        for (var i = 1; i < track.steps().size(); i++) {
            var step = track.steps().get(i);
            if (!isSent(step)) {
                continue;
            }
            var limit = scene.hours("receipt.suspense_hours", step.at().toInstant());
            var from = step.at().plus(limit);
            var next = track.steps().stream().skip(i + 1L).filter(ReceiptNotBack::isSent).map(Step::at).findFirst();
            Optional<OffsetDateTime> back = receipts.stream().map(r -> r.at()).filter(at -> !at.isBefore(step.at()))
                    .filter(at -> next.filter(n -> !at.isBefore(n)).isEmpty()).findFirst();
            if (back.filter(at -> !at.isAfter(from)).isEmpty()) {
                var gap = Gaps.begin(scene, GapCode.G13, track, from, "W-11", "receipt").to(back).limit(limit).evidence(step.fact().evidence())
                        .argument("plan", step.fact().field("plan_kind").orElse("")).argument("hours", Long.toString(limit.toHours()));
                step.after().holder().ifPresent(gap::person);
                scene.found(gap);
            }
        }
    }

    private static boolean isSent(Step step) {
        return step.kind().equals("issue") && step.fact().field("plan_kind").filter(WAYS::contains).isPresent();
    }
}
