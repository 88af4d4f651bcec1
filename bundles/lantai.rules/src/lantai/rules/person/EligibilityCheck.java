package lantai.rules.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import lantai.core.act.ActBody;
import lantai.core.act.CopyAct;
import lantai.core.act.ReadingAct;
import lantai.core.code.CopyId;
import lantai.core.mark.Level;
import lantai.core.register.ApprovalKind;
import lantai.core.register.CopyState;
import lantai.core.register.PersonStatus;
import lantai.core.register.Register;
import lantai.core.register.Role;
import lantai.core.register.State.DocumentState;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.UnitState;
import lantai.rules.Check;
import lantai.rules.book.Case;

/**
 * Whether the hands a copy comes into are eligible (G3): class, review, pledge, training, status, range of knowledge. A work
 * secret asks for status and range only. The clerk is the hub of circulation: papers go through his hands whatever the range, but
 * to read them he must be in it. There is no exception for leaders.
 */
public final class EligibilityCheck implements Check {

    @Override
    public void judge(Case of) {
        if (!(of.act().body() instanceof ActBody.OnCopies on)) {
            return;
        }
        for (var person : receivers(of, on)) {
            var state = of.register().person(person);
            if (state.isPresent()) {
                person(of, state.get(), on.copies());
            }
        }
    }

    private static List<String> receivers(Case of, ActBody.OnCopies act) {
        var receivers = new ArrayList<String>();
        switch (act) {
            case CopyAct.IssueAct a -> {
                receivers.add(a.to());
                a.second().ifPresent(receivers::add);
            }
            case CopyAct.HandOverAct a -> receivers.add(a.to());
            case CopyAct.CheckInAct a -> receivers.add(a.receiver());
            case ReadingAct.ReadBeginAct a -> receivers.add(a.reader());
            case CopyAct.ReturnAct a -> {
                if (a.copies().stream().map(of.register()::copy).flatMap(Optional::stream).anyMatch(s -> s.isOut() && !isHolder(s, a.from()))) {
                    receivers.add(a.from());
                }
            }
            default -> { }
        }
        return receivers;
    }

    /** Who brings back what he never signed for had it in his hands all the same. */
    private static boolean isHolder(CopyState state, String person) {
        return state.holder().filter(person::equals).isPresent() || state.second().filter(person::equals).isPresent();
    }

    private static void person(Case of, PersonState person, List<CopyId> copies) {
        var highest = copies.stream().map(of.register()::copy).flatMap(Optional::stream).map(s -> s.level()).max(Level::compareTo)
                .orElse(Level.NONE);
        var name = person.person();
        if (highest.isStateSecret()) {
            if (!person.clearance().covers(highest)) {
                of.against("P-1", name, "person", name, "level", highest.word());
            }
            dates(of, person);
        }
        if (barred(person.status(), highest)) {
            of.against("P-5", name, "person", name, "status", person.status().word());
        }
        var seen = new HashSet<String>();
        var hub = person.roles().contains(Role.CLERK) && !(of.act().body() instanceof ReadingAct);
        for (var copy : copies) {
            if (!hub && seen.add(copy.document()) && !mayKnow(of, person, copy)) {
                of.against("P-6", copies.size() == 1 ? copy.toString() : name, "person", name, "document", copy.document());
            }
        }
    }

    private static void dates(Case of, PersonState person) {
        var name = person.person();
        var day = of.day();
        if (person.reviewUntil().filter(until -> !day.isAfter(until)).isEmpty()) {
            of.against("P-2", name, "person", name, "date", person.reviewUntil().map(Object::toString).orElse("—"));
        }
        if (person.pledge().filter(signed -> !signed.isAfter(day)).isEmpty()) {
            of.against("P-3", name, "person", name);
        }
        if (person.trainingUntil().filter(until -> !day.isAfter(until)).isEmpty()) {
            of.against("P-4", name, "person", name, "date", person.trainingUntil().map(Object::toString).orElse("—"));
        }
    }

    /** Trainees and contract staff touch no state secret; a secondee does with a complete record of his own, which the dates ask for. */
    private static boolean barred(PersonStatus status, Level level) {
        return status == PersonStatus.LEFT
                || level.isStateSecret() && (status == PersonStatus.TRAINEE || status == PersonStatus.CONTRACT);
    }

    private static boolean mayKnow(Case of, PersonState person, CopyId copy) {
        return of.register().document(copy.document()).filter(document -> inRange(of.register(), document, person)).isPresent()
                || of.register().approvalsFor(copy).stream()
                        .anyMatch(a -> a.permits(ApprovalKind.WIDEN, copy, person.person(), of.act().at()));
    }

    /** Named himself, or by his unit or one above it. */
    static boolean inRange(Register register, DocumentState document, PersonState person) {
        if (document.rangePersons().contains(person.person())) {
            return true;
        }
        var unit = Optional.of(person.unit());
        for (var steps = 0; unit.isPresent() && steps < 32; steps++) {
            if (document.rangeUnits().contains(unit.get())) {
                return true;
            }
            unit = unit.flatMap(register::unit).flatMap(UnitState::parent);
        }
        return false;
    }
}
