package lantai.rules.custody;

import lantai.core.act.ReportAct.CountAct;
import lantai.core.act.ThingAct.DutyAct;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.State.PersonState;
import lantai.rules.Check;
import lantai.rules.book.Case;

/** Keeping (S9): a count is watched by another than who counts; who is on duty where secrets are kept may touch them. */
public final class CountCheck implements Check {

    @Override
    public void judge(Case of) {
        switch (of.act().body()) {
            case CountAct count -> {
                if (count.overseer().equals(of.act().by())) {
                    of.against("S9-2", count.place(), "place", count.place(), "person", count.overseer());
                }
            }
            case DutyAct duty -> {
                var secret = of.register().place(duty.place()).filter(p -> p.approved().isStateSecret()).isPresent();
                if (secret && of.register().person(duty.person()).filter(CountCheck::barred).isPresent()) {
                    of.against("DUTY-1", duty.person(), "person", duty.person(), "place", duty.place());
                }
            }
            default -> { }
        }
    }

    private static boolean barred(PersonState person) {
        return person.personClass() == PersonClass.NONE || person.status() == PersonStatus.LEFT
                || person.status() == PersonStatus.TRAINEE || person.status() == PersonStatus.CONTRACT;
    }
}
