package lantai.rules.gap.copy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import lantai.core.code.CopyId;
import lantai.core.event.Subject;
import lantai.core.mark.Level;
import lantai.core.register.CopyState;
import lantai.core.register.State;
import lantai.rules.Finding;
import lantai.rules.Situation;
import lantai.rules.gap.GapHolder;
import lantai.rules.gap.scene.Scene;
import lantai.rules.gap.world.Fact;
import lantai.rules.gap.world.PastRegister;
import lantai.rules.gap.world.World;

/** The life of a copy step by step, as it stands today: late entries in their place, corrected acts left out. */
public final class CopyTrack {

    private final CopyId copy;
    private final List<Step> steps;

    private CopyTrack(CopyId copy, List<Step> steps) {
        this.copy = copy;
        this.steps = List.copyOf(steps);
    }

    /** With what the rules say of each step. */
    static CopyTrack judged(CopyId copy, Scene scene) {
        return of(copy, scene.world(), Optional.of(scene));
    }

    /** Without asking the rules. */
    public static CopyTrack of(CopyId copy, World world) {
        return of(copy, world, Optional.empty());
    }

    private static CopyTrack of(CopyId copy, World world, Optional<Scene> scene) {
        var facts = world.past(Subject.copy(copy));
        var folding = world.folding();
        var bySeq = new HashMap<Long, Fact>();
        facts.forEach(fact -> bySeq.put(fact.seq(), fact));
        var standing = folding.standing(facts.stream().map(Fact::restored).toList());
        var steps = new ArrayList<Step>();
        Optional<State> state = Optional.empty();
        for (var event : standing) {
            var fact = bySeq.get(event.seq());
            var before = state.map(CopyState.class::cast);
            var next = folding.next(state, event);
            if (next.isEmpty()) {
                continue;
            }
            var after = (CopyState) next.get();
            var birth = steps.isEmpty() ? fact.at() : steps.get(0).at();
            var at = fact.at().isBefore(birth) ? birth : fact.at();
            steps.add(new Step(fact, at, before, after, scene.map(s -> judged(copy, fact, before, s)).orElse(List.of())));
            state = next;
        }
        return new CopyTrack(copy, steps);
    }

    private static List<Finding> judged(CopyId copy, Fact fact, Optional<CopyState> before, Scene scene) {
        var register = new PastRegister(scene.world(), fact.instant(), fact.seq(), scene.reads(), before);
        return FactActs.of(fact, copy).filter(act -> before.isPresent())
                .map(act -> scene.book().judge(new Situation(act, register, new HashSet<>(fact.signers()), fact.recorded()))).orElse(List.of());
    }

    public CopyId copy() {
        return copy;
    }

    public List<Step> steps() {
        return steps;
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    public Level level() {
        return steps.isEmpty() ? Level.NONE : steps.get(0).after().level();
    }

    /** When a step's state ends; empty for the last. */
    public Optional<OffsetDateTime> end(int step) {
        return step + 1 < steps.size() ? Optional.of(steps.get(step + 1).at()) : Optional.empty();
    }

    /** The last step before this one in which somebody had the copy before his eyes. */
    Step proofBefore(int step) {
        for (var i = step - 1; i > 0; i--) {
            if (steps.get(i).proves()) {
                return steps.get(i);
            }
        }
        return steps.get(0);
    }

    /** Who held it, one after the other, each as long as nobody else did. */
    public List<GapHolder> holders() {
        var holders = new ArrayList<GapHolder>();
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var holder = step.after().holder();
            var last = holders.isEmpty() ? null : holders.get(holders.size() - 1);
            if (holder.isEmpty()) {
                continue;
            }
            if (last != null && last.person().equals(holder.get()) && last.to().filter(step.at()::isEqual).isPresent()) {
                holders.set(holders.size() - 1, new GapHolder(last.person(), copy, last.from(), end(i)));
            } else {
                holders.add(new GapHolder(holder.get(), copy, step.at(), end(i)));
            }
        }
        return holders;
    }
}
