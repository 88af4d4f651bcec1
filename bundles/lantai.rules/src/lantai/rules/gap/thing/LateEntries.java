package lantai.rules.gap.thing;

import java.time.Duration;
import java.util.Optional;

import lantai.core.code.CopyId;
import lantai.core.event.Subject.Type;
import lantai.core.mark.Level;
import lantai.core.register.Folding;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Scene;
import lantai.rules.gap.world.Fact;

/** G12 账本异常: written down long after it happened, or while the system's clock had been set back. */
public final class LateEntries {

    /** How far the system's clock may step back without a word. */
    private static final Duration STEP = Duration.ofMinutes(2);

    private LateEntries() {
    }

    /** An event entered late. */
    public static void late(Fact fact, Scene scene) {
        var late = Duration.between(fact.instant(), fact.entered().toInstant()).toMinutes();
        if (late <= scene.setting("late.tolerance_minutes", fact.instant()) || isPart(fact)) {
            return;
        }
        var gap = scene.gap(GapCode.G12, subject(fact), fact.at(), "T-3").variant("late").level(Level.ofNumber(fact.level())).to(fact.entered())
                .detected(fact.entered()).person(fact.actor()).evidence(fact.evidence()).argument("minutes", Long.toString(late))
                .argument("act", fact.kind());
        about(fact).ifPresent(gap::copy);
        if (fact.subject().type() == Type.DOCUMENT) {
            gap.document(fact.subject().code());
        }
        scene.found(gap);
    }

    /** The system's clock went back between two events. */
    public static void clock(Fact before, Fact fact, Scene scene) {
        if (fact.recorded().plus(STEP).isBefore(before.recorded())) {
            var gap = scene.gap(GapCode.G12, subject(fact), fact.at(), "W-10").variant("clock").to(fact.entered()).evidence(fact.evidence())
                    .evidence(before.evidence()).argument("minutes", Long.toString(Duration.between(fact.recorded(), before.recorded()).toMinutes()));
            about(fact).ifPresent(gap::copy);
            scene.found(gap);
        }
    }

    private static String subject(Fact fact) {
        return fact.evidence().ref();
    }

    private static Optional<CopyId> about(Fact fact) {
        return fact.subject().type() == Type.COPY ? Optional.of(CopyId.parse(fact.subject().code())) : Optional.empty();
    }

    /** Of one act that makes several events, the event that says it all: the document for its copies, the place for what a count found. */
    private static boolean isPart(Fact fact) {
        var copy = fact.subject().type() == Type.COPY;
        return copy && (fact.kind().equals("register") || fact.kind().equals("receive") || fact.kind().equals("count")
                || fact.field(Folding.MADE_OF).isPresent()) || fact.subject().type() == Type.EVIDENCE
                || fact.subject().type() == Type.APPROVAL && !fact.kind().equals("approve") && !fact.kind().equals("decline")
                || fact.subject().type() == Type.DOCUMENT && fact.kind().equals("digitize");
    }
}
