package lantai.app.life;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import lantai.app.door.LiveRegister;
import lantai.app.gap.Gaps;
import lantai.app.life.Life.Interval;
import lantai.core.code.CopyId;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Subject;
import lantai.core.register.CopyState;
import lantai.core.register.Folding;
import lantai.core.register.State;

/**
 * Folds the events of a copy one after the other and notes what stood between them; where a gap begins or ends, an interval is cut. A
 * stretch whose end contradicts it, a way not closed in time, and a copy nobody finds are not proven.
 */
public final class FoldedLives implements Lives {

    private final LiveRegister register;
    private final Gaps gaps;
    private final Folding folding = new Folding();

    public FoldedLives(LiveRegister register, Gaps gaps) {
        this.register = register;
        this.gaps = gaps;
    }

    @Override
    public Optional<Life> of(CopyId copy, OffsetDateTime asOf) {
        var past = register.past(Subject.copy(copy)).stream().filter(e -> !e.event().at().isAfter(asOf)).toList();
        if (past.isEmpty() || !Folding.isBirth(past.get(0))) {
            return Optional.empty();
        }
        var takenBack = folding.takenBack(past);
        var corrected = past.stream().filter(e -> takenBack.contains(e.event().act())).map(RecordedEvent::seq).toList();
        var listed = gaps.of(copy, asOf);
        var whole = intervals(past, folding.standing(past), asOf);
        return Optional.of(new Life(copy, asOf, new GapCuts(listed).cut(whole), past, corrected, listed));
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
            var to = i + 1 < standing.size() ? inLife(standing, standing.get(i + 1)) : asOf;
            add(intervals, state, from, to, standing.get(i));
        }
        return intervals;
    }

    /** When an event counts: what is said to have been before the birth counts from the birth on. */
    private static OffsetDateTime inLife(List<RecordedEvent> standing, RecordedEvent event) {
        var birth = standing.get(0).event().at();
        return event.event().at().isBefore(birth) ? birth : event.event().at();
    }

    private static void add(List<Interval> intervals, CopyState state, OffsetDateTime from, OffsetDateTime to, RecordedEvent event) {
        var previous = intervals.isEmpty() ? null : intervals.get(intervals.size() - 1);
        if (previous != null && sameCustody(previous, state)) {
            intervals.set(intervals.size() - 1, joined(previous, to, event));
            return;
        }
        var events = new TreeSet<Long>();
        if (previous != null && previous.from().isEqual(previous.to())) {
            events.addAll(intervals.remove(intervals.size() - 1).events());
        }
        events.add(event.seq());
        intervals.add(new Interval(from, to, state.holder(), state.place(), state.status(), state.permission(), true, List.copyOf(events),
                List.of()));
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
}
