package lantai.rules.custody;

import java.util.List;
import java.util.Optional;

import lantai.core.act.CopyAct;
import lantai.core.act.CopyAct.StoreAct;
import lantai.core.code.CopyId;
import lantai.core.register.CopyState;
import lantai.core.register.CopyStatus;
import lantai.rules.Check;
import lantai.rules.book.Case;

/** Where copies are kept: a place approved for the level; what is registered as out is not simply put away. */
public final class StoreCheck implements Check {

    @Override
    public void judge(Case of) {
        switch (of.act().body()) {
            case StoreAct act -> {
                act.copies().forEach(copy -> of.register().copy(copy).ifPresent(state -> stored(of, state)));
                kept(of, act.copies(), Optional.of(act.place()));
            }
            case CopyAct.ReturnAct act -> kept(of, act.copies(), act.place());
            case CopyAct.CheckInAct act -> kept(of, act.copies(), Optional.of(act.place()));
            case CopyAct.FoundAct act -> kept(of, List.of(act.copy()), act.place());
            case CopyAct.HandOverAct act -> kept(of, act.copies(), act.place());
            default -> { }
        }
    }

    private static void stored(Case of, CopyState state) {
        var copy = state.copy().toString();
        if (Availability.exists(of, state) && state.isOut() && state.status() != CopyStatus.MISSING) {
            of.against("S7-5", copy, "copy", copy, "holder", state.holder().orElse("?"));
        }
    }

    private static void kept(Case of, List<CopyId> copies, Optional<String> where) {
        var place = where.flatMap(of.register()::place);
        for (var copy : copies) {
            var level = of.register().copy(copy).map(CopyState::level);
            if (place.isPresent() && level.isPresent() && !place.get().approved().covers(level.get())) {
                of.against("S9-1", copy.toString(), "copy", copy.toString(), "place", place.get().place(), "level", level.get().word());
            }
        }
    }
}
