package lantai.app.door;

import java.util.Optional;

import lantai.core.act.CopyingAct;
import lantai.core.act.ReportAct;
import lantai.core.register.Register;

/** Checks that everything a report or a copying names is in the register, and that what was made is new. */
final class ReportReferences extends NamedThings {

    ReportReferences(Register register) {
        super(register);
    }

    /** What was made must be new: a carrier is born once. */
    void copying(CopyingAct made, boolean known) throws BadAct {
        copies(made.copies());
        device("device", Optional.of(made.device()));
        approval(made.approval());
        if (known) {
            return;
        }
        switch (made) {
            case CopyingAct.ReproduceAct a -> {
                for (var child : a.children()) {
                    if (!child.document().equals(a.copy().document()) || child.number() != a.copy().number() || child.child() == 0) {
                        throw bad("children", "not-a-child", child.toString());
                    }
                    if (register.copy(child).isPresent()) {
                        throw bad("children", "copy-exists", child.toString());
                    }
                }
            }
            case CopyingAct.DigitizeAct a -> {
                if (register.document(a.result().document()).isPresent()) {
                    throw bad("result.document", "document-exists", a.result().document());
                }
            }
        }
    }

    void report(ReportAct act) throws BadAct {
        switch (act) {
            case ReportAct.CountAct a -> {
                place("place", Optional.of(a.place()));
                person("overseer", a.overseer());
            }
            case ReportAct.MeterAct a -> device("device", Optional.of(a.device()));
            case ReportAct.SightingAct a -> {
                group(a.group());
                copies(a.copy().stream().toList());
                document(a.document());
            }
            case ReportAct.KnowledgeAct a -> {
                document(Optional.of(a.document()));
                person("person", a.person());
            }
            case ReportAct.RefusedOrderAct a -> {
                person("ordered_by", a.orderedBy());
                copies(a.copy().stream().toList());
            }
            case ReportAct.PatrolAct a -> group(Optional.of(a.group()));
        }
    }
}
