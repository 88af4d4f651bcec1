package lantai.rules.authority;

import java.util.HashSet;

import lantai.core.act.CopyAct.DestroyAct;
import lantai.core.register.ApprovalKind;
import lantai.rules.Check;
import lantai.rules.book.Case;
import lantai.rules.custody.Availability;

/** Destruction: approved, before two other witnesses, and never of what its issuer wants back. */
public final class DestructionCheck implements Check {

    @Override
    public void judge(Case of) {
        if (!(of.act().body() instanceof DestroyAct destroy)) {
            return;
        }
        var witnesses = new HashSet<>(destroy.witnesses());
        witnesses.remove(of.act().by());
        if (witnesses.size() < 2) {
            of.against("S14-2", of.act().by());
        }
        for (var copy : destroy.copies()) {
            var name = copy.toString();
            var approval = destroy.approval().flatMap(of.register()::approval);
            if (approval.filter(a -> !a.declined() && a.kind() == ApprovalKind.DESTROY && !of.act().at().isBefore(a.from())
                    && !of.act().at().isAfter(a.to())
                    && (a.copies().contains(copy) || a.document().filter(copy.document()::equals).isPresent())).isEmpty()) {
                of.against("S14-1", name, "copy", name);
            }
            if (of.register().document(copy.document()).flatMap(d -> d.returnBy()).isPresent()) {
                of.against("S14-3", name, "copy", name);
            }
            of.register().copy(copy).ifPresent(state -> Availability.inStore(of, state));
        }
    }
}
