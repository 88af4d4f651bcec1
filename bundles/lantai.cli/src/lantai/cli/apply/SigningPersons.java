package lantai.cli.apply;

import java.util.LinkedHashSet;
import java.util.Set;

import lantai.core.act.Act;
import lantai.core.act.CopyAct;
import lantai.core.act.DecisionAct;
import lantai.core.act.ReadingAct;
import lantai.core.act.RegistryAct;
import lantai.core.act.ReportAct;

/** Whose own signature an act wants: the one operating first, then those the act binds. */
final class SigningPersons {

    private SigningPersons() {
    }

    static Set<String> of(Act act) {
        var persons = new LinkedHashSet<String>();
        persons.add(act.by());
        switch (act.body()) {
            case CopyAct.IssueAct a -> {
                persons.add(a.to());
                a.second().ifPresent(persons::add);
            }
            case CopyAct.HandOverAct a -> {
                persons.add(a.to());
                persons.add(a.from());
            }
            case CopyAct.CheckInAct a -> persons.add(a.receiver());
            case CopyAct.DestroyAct a -> persons.addAll(a.witnesses());
            case ReadingAct.ReadBeginAct a -> {
                persons.add(a.reader());
                a.supervisor().ifPresent(persons::add);
            }
            case DecisionAct.CorrectAct a -> a.replacement().ifPresent(replacement -> persons.addAll(of(replacement)));
            case DecisionAct.CloseGapAct a -> persons.add(a.second());
            case ReportAct.CountAct a -> persons.add(a.overseer());
            case RegistryAct.RedactAct a -> persons.add(a.second());
            default -> { }
        }
        return persons;
    }
}
