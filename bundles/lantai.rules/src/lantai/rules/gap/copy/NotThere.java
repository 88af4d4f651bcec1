package lantai.rules.gap.copy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import lantai.core.register.CopyStatus;
import lantai.rules.gap.GapBuilder;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Scene;
import lantai.rules.gap.world.Fact;

/**
 * G6 账实不符: a count did not find the copy where it is kept, or somebody reports it missing. From the last time it was before
 * somebody's eyes until it is again.
 */
final class NotThere implements CopyDetector {

    /** A moment at which it was not there. */
    private record Absence(Fact fact, OffsetDateTime at, int step) {
    }

    @Override
    public void detect(CopyTrack track, Scene scene) {
        var absences = new ArrayList<Absence>();
        for (var i = 0; i < track.steps().size(); i++) {
            var step = track.steps().get(i);
            if (step.kind().equals("missing")) {
                absences.add(new Absence(step.fact(), step.at(), i));
            }
            if (step.keeps()) {
                absences.addAll(counts(track, i, scene));
            }
        }
        absences.sort(Comparator.comparing((Absence a) -> a.at().toInstant()).thenComparingLong(a -> a.fact().seq()));
        episodes(track, absences, scene);
    }

    /** The counts of the place that fell into a stay there and did not find it. */
    private static List<Absence> counts(CopyTrack track, int i, Scene scene) {
        var missed = new ArrayList<Absence>();
        var step = track.steps().get(i);
        var place = step.after().place();
        if (place.isEmpty()) {
            return missed;
        }
        var end = track.end(i);
        var name = track.copy().toString();
        for (var counted : scene.world().counts(place.get())) {
            var count = counted.fact();
            var after = count.instant().isAfter(step.at().toInstant())
                    || count.instant().equals(step.at().toInstant()) && count.seq() > step.fact().seq();
            var before = end.filter(e -> !count.instant().isBefore(e.toInstant())).isEmpty();
            if (after && before && !counted.found().contains(name)) {
                missed.add(new Absence(count, count.at(), i));
            }
        }
        return missed;
    }

    /** What is not there is one gap until it is seen again, however often it is looked for. */
    private static void episodes(CopyTrack track, List<Absence> absences, Scene scene) {
        GapBuilder open = null;
        Optional<OffsetDateTime> end = Optional.empty();
        for (var absence : absences) {
            if (open != null && end.filter(e -> !e.isAfter(absence.at())).isEmpty()) {
                open.evidence(absence.fact().evidence());
                continue;
            }
            if (open != null) {
                scene.found(open);
            }
            var proof = track.steps().get(absence.step()).proves() ? track.steps().get(absence.step()) : track.proofBefore(absence.step());
            end = seen(track, absence);
            open = Gaps.begin(scene, GapCode.G6, track, proof.at(), absence.fact().kind().equals("count") ? "W-5" : "W-6",
                    absence.fact().kind()).to(end).detected(absence.at()).evidence(absence.fact().evidence())
                    .evidence(proof.fact().evidence()).argument("place", absence.fact().kind().equals("count")
                            ? absence.fact().subject().code() : absence.fact().field("place").orElse("—"));
        }
        if (open != null) {
            scene.found(open);
        }
    }

    /** When somebody has it before his eyes again. */
    private static Optional<OffsetDateTime> seen(CopyTrack track, Absence absence) {
        return track.steps().stream().skip(absence.step() + 1L).filter(s -> s.proves() && !s.at().isBefore(absence.at()))
                .filter(s -> s.after().status() != CopyStatus.MISSING || s.kind().equals("count")).map(Step::at).findFirst();
    }
}
