package lantai.rules.gap.copy;

import java.util.Optional;
import java.util.Set;

import lantai.core.register.CopyState;
import lantai.core.register.CopyStatus;
import lantai.core.register.PlaceKind;
import lantai.core.register.State.PlaceState;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Scene;
import lantai.rules.gap.world.PastRegister;

/** G6 账实不符: a count found the copy where it should not be. From the last time it was seen where it should be to the count. */
final class FoundElsewhere implements CopyDetector {

    /** Places where what somebody has signed for may lie. */
    private static final Set<PlaceKind> HANDS = Set.of(PlaceKind.OFFICE, PlaceKind.DUTY_SAFE, PlaceKind.READING_ROOM, PlaceKind.COPY_ROOM);

    @Override
    public void detect(CopyTrack track, Scene scene) {
        for (var i = 1; i < track.steps().size(); i++) {
            var step = track.steps().get(i);
            var found = step.fact().field("place");
            if (!step.kind().equals("count") || found.isEmpty() || step.before().isEmpty()) {
                continue;
            }
            var register = new PastRegister(scene.world(), step.fact().instant(), step.fact().seq(), scene.reads(), step.before());
            if (!belongs(step.before().get(), found.get(), register)) {
                var proof = track.proofBefore(i);
                var gap = Gaps.begin(scene, GapCode.G6, track, proof.at(), "W-5", "elsewhere").to(step.at()).detected(step.at())
                        .evidence(step.fact().evidence()).evidence(proof.fact().evidence()).argument("place", found.get())
                        .argument("expected", step.before().get().place().or(() -> step.before().get().holder()).orElse("—"));
                scene.found(gap);
            }
        }
    }

    private static boolean belongs(CopyState state, String place, PastRegister register) {
        if (state.status() == CopyStatus.MISSING) {
            return true;
        }
        if (state.isClosed()) {
            return false;
        }
        if (state.place().isPresent()) {
            return within(state.place().get(), place, register) || within(place, state.place().get(), register);
        }
        if (state.plan().filter(p -> p.nextPlace().equals(place)).isPresent()) {
            return true;
        }
        var unit = state.holder().flatMap(register::person).map(p -> p.unit());
        return register.place(place).filter(p -> HANDS.contains(p.kind())).map(PlaceState::unit).filter(u -> unit.filter(u::equals).isPresent())
                .isPresent();
    }

    /** Whether a place is another, or lies in it. */
    private static boolean within(String inner, String outer, PastRegister register) {
        var place = Optional.of(inner);
        for (var steps = 0; place.isPresent() && steps < 8; steps++) {
            if (place.get().equals(outer)) {
                return true;
            }
            place = register.place(place.get()).flatMap(PlaceState::in);
        }
        return false;
    }
}
