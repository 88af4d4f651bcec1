package lantai.core.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import lantai.core.event.RecordedEvent;
import lantai.core.event.Subject;

/**
 * Turns the past of one subject into its present. Pure: the same events give the same state, in whatever portions they come.
 * <p>
 * A copy's events count in the order in which they happened ({@code at}, then journal order), so that a fact entered late takes
 * its place in time; of other subjects the last word in the journal counts. Events of an act that a later {@code correct} event points at do not count.
 */
public final class Folding {

    /** Kind of the event that takes another back. */
    public static final String CORRECT = "correct";

    /** Field of a {@link #CORRECT} event that names the act taken back. */
    public static final String TARGET = "target";

    /** Field of a birth that names the copy of which this carrier was made. */
    public static final String MADE_OF = "made_of";

    private static final Comparator<RecordedEvent> IN_TIME = Comparator.comparing((RecordedEvent e) -> e.event().at().toInstant())
            .thenComparingLong(RecordedEvent::seq);

    private final CopyFolding copies = new CopyFolding();
    private final ThingFolding things = new ThingFolding();

    /** Folds a whole past, given in journal order; empty when no event is left that brings the subject into being. */
    public Optional<State> fold(List<RecordedEvent> past) {
        return folded(past, standing(past));
    }

    /** Folds a whole past as if one more act, named by its id, were taken back. */
    public Optional<State> foldWithout(String act, List<RecordedEvent> past) {
        return folded(past, standing(past).stream().filter(event -> !event.event().act().equals(act)).toList());
    }

    private Optional<State> folded(List<RecordedEvent> past, List<RecordedEvent> standing) {
        Optional<State> state = Optional.empty();
        for (var event : standing) {
            state = step(state, event);
        }
        if (state.isEmpty() && !past.isEmpty()) {
            state = copies.voided(past.get(0), past.get(past.size() - 1));
        }
        return counted(state, past);
    }

    /**
     * Takes one more event into a state when that needs no look back; empty when the whole past must be folded anew, because the
     * event is a correction or happened before what is already known.
     */
    public Optional<State> next(Optional<State> state, RecordedEvent event) {
        if (event.event().kind().equals(CORRECT)) {
            return Optional.empty();
        }
        if (state.orElse(null) instanceof CopyState copy) {
            if (event.event().at().toInstant().isBefore(copy.lastAt().toInstant()) || copy.status() == CopyStatus.VOID) {
                return Optional.empty();
            }
            return step(state, event).map(s -> s instanceof CopyState c ? copies.counted(c, copy.events() + 1, event) : s);
        }
        return step(state, event).map(s -> s instanceof CopyState c ? copies.counted(c, 1, event) : s);
    }

    /**
     * The events of a past that count, in the order in which they happened. A copy's birth comes first, whatever a later word says
     * of an earlier time; when its birth was taken back, nothing of it stands.
     */
    public List<RecordedEvent> standing(List<RecordedEvent> past) {
        Set<String> takenBack = takenBack(past);
        var standing = new ArrayList<RecordedEvent>();
        for (var event : past) {
            if (!event.event().kind().equals(CORRECT) && !takenBack.contains(event.event().act())) {
                standing.add(event);
            }
        }
        if (!past.isEmpty() && past.get(0).event().subject().type() == Subject.Type.COPY) {
            standing.sort(Comparator.comparing((RecordedEvent e) -> !isBirth(e)).thenComparing(IN_TIME));
            return standing.isEmpty() || !isBirth(standing.get(0)) ? List.of() : standing;
        }
        return standing;
    }

    /** Whether an event brings a document or copy into being. */
    public static boolean isBirth(RecordedEvent event) {
        return switch (event.event().kind()) {
            case "register", "receive" -> true;
            case "reproduce", "digitize" -> event.event().fields().text(MADE_OF).isPresent();
            default -> false;
        };
    }

    /** Ids of the acts that corrections in this past take back. */
    public Set<String> takenBack(List<RecordedEvent> past) {
        var targets = new HashSet<String>();
        for (var event : past) {
            if (event.event().kind().equals(CORRECT)) {
                event.event().fields().text(TARGET).ifPresent(targets::add);
            }
        }
        return targets;
    }

    private Optional<State> step(Optional<State> state, RecordedEvent event) {
        return switch (event.event().subject().type()) {
            case COPY -> copies.step(state.map(CopyState.class::cast), event).map(State.class::cast);
            default -> things.step(state, event);
        };
    }

    private Optional<State> counted(Optional<State> state, List<RecordedEvent> past) {
        return state.map(s -> s instanceof CopyState copy ? copies.counted(copy, past.size(), past.get(past.size() - 1)) : s);
    }
}
