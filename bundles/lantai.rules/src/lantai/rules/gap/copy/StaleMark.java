package lantai.rules.gap.copy;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Scene;

/** G11 标志未更新: the period of secrecy has ended, and the copy was not marked anew in time. */
final class StaleMark implements CopyDetector {

    private static final Set<String> MARKING = Set.of("remark", "regrade");

    @Override
    public void detect(CopyTrack track, Scene scene) {
        var first = track.steps().get(0);
        var document = scene.register(first.at().toInstant()).document(track.copy().document());
        var expiry = document.flatMap(d -> d.mark().declassifiedOn(d.issued()));
        if (expiry.isEmpty()) {
            return;
        }
        var expired = expiry.get().atStartOfDay().atOffset(first.at().getOffset());
        var limit = scene.days("remark.days", expired.toInstant());
        var from = expired.plus(limit);
        Optional<OffsetDateTime> end = track.steps().stream()
                .filter(s -> s.after().isClosed() || MARKING.contains(s.kind()) && !s.at().isBefore(expired)).map(Step::at).findFirst();
        if (end.filter(at -> !at.isAfter(from)).isEmpty()) {
            scene.found(Gaps.begin(scene, GapCode.G11, track, from, "W-9", "expired").to(end).limit(limit).evidence(first.fact().evidence())
                    .argument("date", expiry.get().toString()));
        }
    }
}
