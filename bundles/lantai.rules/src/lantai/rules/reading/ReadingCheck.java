package lantai.rules.reading;

import lantai.core.act.ReadingAct.LockerSlot;
import lantai.core.act.ReadingAct.ReadBeginAct;
import lantai.core.act.ReadingAct.ReadEndAct;
import lantai.core.mark.Level;
import lantai.core.register.ApprovalKind;
import lantai.core.register.CopyState;
import lantai.core.register.CopyStatus;
import lantai.core.register.DeviceKind;
import lantai.core.register.PersonStatus;
import lantai.core.register.PhoneRule;
import lantai.core.register.PlaceKind;
import lantai.core.register.State.ApprovalState;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.PlaceState;
import lantai.rules.Check;
import lantai.rules.book.Case;
import lantai.rules.custody.Availability;
import lantai.rules.custody.Signing;
import lantai.rules.setting.LocalSettings;

/** Reading (阅读): a fit place, the phone in a locker, somebody watching, and the copy at hand. */
public final class ReadingCheck implements Check {

    @Override
    public void judge(Case of) {
        switch (of.act().body()) {
            case ReadBeginAct act -> of.register().copy(act.copy()).ifPresent(state -> begin(of, act, state));
            case ReadEndAct act -> of.register().copy(act.copy()).ifPresent(state -> end(of, act, state));
            default -> { }
        }
    }

    private static void begin(Case of, ReadBeginAct act, CopyState state) {
        if (!Availability.exists(of, state)) {
            return;
        }
        var copy = act.copy().toString();
        if (state.status() == CopyStatus.READING) {
            of.against("S6-6", copy, "copy", copy);
        } else if (state.status() == CopyStatus.IN_TRANSIT) {
            of.against("S6-10", copy, "copy", copy);
        } else if (state.isOut() && state.holder().filter(h -> h.equals(act.reader()) || act.supervisor().filter(h::equals).isPresent())
                .isEmpty()) {
            of.against("S6-5", copy, "copy", copy, "holder", state.holder().orElse("?"), "person", act.reader());
        }
        of.register().place(act.place()).ifPresent(place -> place(of, act, state, place));
        var strict = state.level().covers(Level.SECRET);
        if (strict && LocalSettings.flag(of.register(), "reading.supervised")
                && act.supervisor().filter(s -> !s.equals(act.reader())).isEmpty()) {
            of.against("S6-4", copy, "copy", copy, "level", state.level().word());
        }
        act.supervisor().flatMap(of.register()::person).ifPresent(s -> supervisor(of, s, copy, state.level()));
        act.approval().flatMap(of.register()::approval).filter(a -> !permits(a, act, of)).ifPresent(
                a -> of.against("S6-9", copy, "copy", copy, "approval", a.approval(), "person", act.reader()));
        Signing.by(of, act.reader(), copy, state.level());
        act.supervisor().ifPresent(s -> Signing.by(of, s, copy, state.level()));
    }

    /** Who watches is in post, and may see what he watches. */
    private static void supervisor(Case of, PersonState person, String copy, Level level) {
        if (person.status() == PersonStatus.LEFT || level.isStateSecret() && !person.clearance().covers(level)) {
            of.against("S6-8", copy, "copy", copy, "person", person.person(), "level", level.word());
        }
    }

    private static boolean permits(ApprovalState approval, ReadBeginAct act, Case of) {
        return approval.permits(ApprovalKind.WIDEN, act.copy(), act.reader(), of.act().at())
                || approval.permits(ApprovalKind.LEND, act.copy(), act.reader(), of.act().at());
    }

    private static void place(Case of, ReadBeginAct act, CopyState state, PlaceState place) {
        var copy = act.copy().toString();
        if (!place.approved().covers(state.level())) {
            of.against("S6-1", copy, "copy", copy, "place", place.place(), "level", state.level().word());
        }
        if (state.level() == Level.TOP_SECRET && place.kind() != PlaceKind.READING_ROOM && place.kind() != PlaceKind.REGISTRY) {
            of.against("S6-2", copy, "copy", copy, "place", place.place());
        }
        var lockerDemanded = state.level().isStateSecret()
                && (place.phones() != PhoneRule.ALLOWED || state.level().covers(Level.SECRET));
        if (lockerDemanded && act.locker().isEmpty()) {
            of.against("S6-3", copy, "copy", copy);
        }
        act.locker().map(LockerSlot::device).flatMap(of.register()::device).filter(d -> d.kind() != DeviceKind.LOCKER).ifPresent(
                d -> of.against("S6-11", copy, "copy", copy, "device", d.device()));
    }

    private static void end(Case of, ReadEndAct act, CopyState state) {
        if (state.reading().filter(r -> r.reader().equals(act.reader())).isEmpty()) {
            of.against("S6-7", act.copy().toString(), "copy", act.copy().toString(), "person", act.reader());
        }
    }
}
