package lantai.app.life;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import lantai.app.door.LiveRegister;
import lantai.app.life.Life.Interval;
import lantai.core.code.CopyId;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Subject;
import lantai.core.register.CopyState;
import lantai.core.register.CopyStatus;
import lantai.core.register.Folding;
import lantai.core.register.State;

/**
 * Folds the events of a copy one after the other and notes what stood between them. A stretch whose end contradicts it (a return
 * by one who did not hold the copy), a way not closed in time, and a copy nobody finds are not proven.
 */
public final class FoldedLives implements Lives {

    private final LiveRegister register;
    private final Folding folding = new Folding();

    public FoldedLives(LiveRegister register) {
        this.register = register;
    }

    @Override
    public Optional<Life> of(CopyId copy, OffsetDateTime asOf) {
        var past = register.past(Subject.copy(copy)).stream().filter(e -> !e.event().at().isAfter(asOf)).toList();
        if (past.isEmpty() || !Folding.isBirth(past.get(0))) {
            return Optional.empty();
        }
        var takenBack = folding.takenBack(past);
        var corrected = past.stream().filter(e -> takenBack.contains(e.event().act())).map(RecordedEvent::seq).toList();
        var standing = folding.standing(past);
        return Optional.of(new Life(copy, asOf, intervals(past, standing, asOf), past, corrected));
    }

    private List<Interval> intervals(List<RecordedEvent> past, List<RecordedEvent> standing, OffsetDateTime asOf) {
        var intervals = new ArrayList<Interval>();
        if (standing.isEmpty()) {
            var state = (CopyState) folding.fold(past).orElseThrow();
            return List.of(new Interval(past.get(0).event().at(), asOf, state.holder(), state.place(), state.status(), state.permission(),
                    false, past.stream().map(RecordedEvent::seq).toList(), List.of()));
        }
        var before = Optional.<State>empty();
        for (var i = 0; i < standing.size(); i++) {
            var sofar = standing.subList(0, i + 1);
            before = folding.next(before, standing.get(i)).or(() -> folding.fold(sofar));
            var state = (CopyState) before.orElseThrow();
            var from = inLife(standing, standing.get(i));
            var next = i + 1 < standing.size() ? Optional.of(standing.get(i + 1)) : Optional.<RecordedEvent>empty();
            var to = next.map(e -> inLife(standing, e)).orElse(asOf);
            add(intervals, state, from, to, standing.get(i), next);
        }
        return intervals;
    }

    /** When an event counts: what is said to have been before the birth counts from the birth on. */
    private static OffsetDateTime inLife(List<RecordedEvent> standing, RecordedEvent event) {
        var birth = standing.get(0).event().at();
        return event.event().at().isBefore(birth) ? birth : event.event().at();
    }

    private void add(List<Interval> intervals, CopyState state, OffsetDateTime from, OffsetDateTime to, RecordedEvent event,
            Optional<RecordedEvent> next) {
        var previous = intervals.isEmpty() ? null : intervals.get(intervals.size() - 1);
        if (previous != null && sameCustody(previous, state)) {
            intervals.set(intervals.size() - 1, joined(previous, to, event));
            return;
        }
        var events = new ArrayList<Long>();
        if (previous != null && previous.from().isEqual(previous.to())) {
            events.addAll(intervals.remove(intervals.size() - 1).events());
        }
        events.add(event.seq());
        var gaps = new TreeSet<String>(findings(event));
        var contradicted = next.filter(e -> findings(e).contains("G1")).isPresent();
        if (contradicted) {
            gaps.add("G1");
        }
        var missing = state.status() == CopyStatus.MISSING;
        if (missing) {
            gaps.add("G6");
        }
        split(intervals, new Interval(from, to, state.holder(), state.place(), state.status(), state.permission(),
                !contradicted && !missing, events, List.copyOf(gaps)), state);
    }

    /** A way is proven until its expected arrival and grace; a loan shows as overdue from its due time on. */
    private void split(List<Interval> intervals, Interval whole, CopyState state) {
        var limit = state.plan().filter(p -> state.status() == CopyStatus.IN_TRANSIT).map(p -> p.eta().plus(grace()));
        var rest = whole;
        if (limit.isPresent() && limit.get().isBefore(whole.to())) {
            rest = cut(intervals, whole, limit.get(), false, "G14");
        }
        if (state.isOut() && state.due().isPresent() && state.due().get().isBefore(rest.to())) {
            rest = cut(intervals, rest, state.due().get(), rest.proven(), "G2");
        }
        intervals.add(rest);
    }

    private static Interval cut(List<Interval> intervals, Interval whole, OffsetDateTime at, boolean provenAfter, String gap) {
        var from = whole.from();
        if (at.isAfter(from)) {
            intervals.add(new Interval(from, at, whole.holder(), whole.place(), whole.status(), whole.permission(), whole.proven(),
                    whole.events(), whole.gaps()));
            from = at;
        }
        var gaps = new TreeSet<>(whole.gaps());
        gaps.add(gap);
        return new Interval(from, whole.to(), whole.holder(), whole.place(), whole.status(), whole.permission(), provenAfter,
                whole.events(), List.copyOf(gaps));
    }

    private Duration grace() {
        return Duration.ofMinutes(register.setting("plan.grace_minutes").map(s -> Long.parseLong(s.value())).orElse(60L));
    }

    private static boolean sameCustody(Interval before, CopyState state) {
        return before.permission().equals(state.permission()) && before.status() == state.status()
                && before.holder().equals(state.holder()) && before.place().equals(state.place());
    }

    private static Interval joined(Interval before, OffsetDateTime to, RecordedEvent event) {
        var events = new ArrayList<>(before.events());
        events.add(event.seq());
        return new Interval(before.from(), to, before.holder(), before.place(), before.status(), before.permission(), before.proven(),
                events, before.gaps());
    }

    private static List<String> findings(RecordedEvent event) {
        return event.event().fields().texts("findings").stream().map(f -> f.substring(0, f.indexOf(' '))).filter(g -> g.startsWith("G"))
                .toList();
    }
}
