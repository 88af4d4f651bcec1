package lantai.rules.custody;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import lantai.core.act.CopyAct.CheckInAct;
import lantai.core.act.CopyAct.FoundAct;
import lantai.core.act.CopyAct.ReturnAct;
import lantai.core.act.ReadingAct.ReadEndAct;
import lantai.core.code.CopyId;
import lantai.core.register.CopyState;
import lantai.core.register.CopyStatus;
import lantai.core.register.Role;
import lantai.rules.Check;
import lantai.rules.book.Case;

/** What comes back or arrives: brought by whom, how many pages, which seal. These are facts: what is found shows as a gap. */
public final class ReturnCheck implements Check {

    private static final Set<Role> RECEIVING = EnumSet.of(Role.CLERK, Role.OFFICER, Role.COLLECTOR);

    @Override
    public void judge(Case of) {
        switch (of.act().body()) {
            case ReturnAct act -> act.copies().forEach(copy -> of.register().copy(copy).ifPresent(state -> returned(of, act, state)));
            case CheckInAct act -> act.copies().forEach(copy -> of.register().copy(copy).ifPresent(state -> arrived(of, act, state)));
            case FoundAct act -> of.register().copy(act.copy()).filter(state -> state.status() == CopyStatus.DESTROYED).ifPresent(
                    state -> Availability.exists(of, state));
            case ReadEndAct act -> of.register().copy(act.copy()).ifPresent(state -> act.pages().ifPresent(
                    pages -> pages(of, state, Map.of(act.copy(), pages))));
            default -> { }
        }
    }

    private static void returned(Case of, ReturnAct act, CopyState state) {
        var copy = state.copy().toString();
        if (!Availability.exists(of, state)) {
            return;
        }
        if (!state.isOut()) {
            of.against("S7-4", copy, "copy", copy);
        } else if (state.holder().filter(act.from()::equals).isEmpty() && state.second().filter(act.from()::equals).isEmpty()) {
            of.against("S7-1", copy, "copy", copy, "person", act.from(), "holder", state.holder().orElse("?"));
        }
        pages(of, state, act.pages());
        seal(of, state, act.seal());
    }

    private static void arrived(Case of, CheckInAct act, CopyState state) {
        var copy = state.copy().toString();
        if (!Availability.exists(of, state)) {
            return;
        }
        if (state.status() != CopyStatus.IN_TRANSIT && state.status() != CopyStatus.ISSUED) {
            of.against("S7-6", copy, "copy", copy, "place", act.place());
        }
        if (state.isOut() && !mayReceive(of, act.receiver(), state)) {
            of.against("S7-8", copy, "copy", copy, "person", act.receiver(), "holder", state.holder().orElse("?"));
        }
        if (state.plan().filter(plan -> !plan.nextPlace().equals(act.place())).isPresent()) {
            of.against("S5-4", copy, "copy", copy, "place", act.place(), "declared", state.plan().get().nextPlace());
        }
        pages(of, state, act.pages());
        seal(of, state, act.seal());
    }

    /** Who had it on the way, or who takes in carriers by office. */
    private static boolean mayReceive(Case of, String receiver, CopyState state) {
        return state.holder().filter(receiver::equals).isPresent() || state.second().filter(receiver::equals).isPresent()
                || of.register().person(receiver).filter(p -> p.roles().stream().anyMatch(RECEIVING::contains)).isPresent();
    }

    private static void pages(Case of, CopyState state, Map<CopyId, Integer> counted) {
        var found = counted.get(state.copy());
        if (found != null && found != state.pages()) {
            of.against("S7-2", state.copy().toString(), "copy", state.copy().toString(), "found", Integer.toString(found), "expected",
                    Integer.toString(state.pages()));
        }
    }

    private static void seal(Case of, CopyState state, Optional<String> seen) {
        if (seen.isPresent() && state.seal().isPresent() && !seen.equals(state.seal())) {
            of.against("S7-3", state.copy().toString(), "copy", state.copy().toString(), "found", seen.get(), "expected",
                    state.seal().get());
        }
    }
}
