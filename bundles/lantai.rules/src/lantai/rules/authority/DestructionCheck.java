package lantai.rules.authority;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;

import lantai.core.act.CopyAct.DestroyAct;
import lantai.core.register.ApprovalKind;
import lantai.core.register.CopyState;
import lantai.rules.Check;
import lantai.rules.book.Case;
import lantai.rules.custody.Availability;
import lantai.rules.custody.Signing;

/** Destruction: approved, before two other witnesses, and never of what its issuer wants back. Of work secrets witnesses are a good habit, no duty. */
public final class DestructionCheck implements Check {

    @Override
    public void judge(Case of) {
        if (!(of.act().body() instanceof DestroyAct destroy)) {
            return;
        }
        var witnesses = new HashSet<>(destroy.witnesses());
        witnesses.remove(of.act().by());
        destroy.approval().flatMap(of.register()::approval).ifPresent(a -> witnesses.remove(a.approver()));
        var highest = destroy.copies().stream().map(of.register()::copy).flatMap(Optional::stream).max(
                Comparator.comparing(CopyState::level));
        if (highest.filter(state -> state.level().isStateSecret()).isPresent()) {
            if (witnesses.size() < 2) {
                of.against("S14-2", of.act().by());
            }
            destroy.witnesses().stream().distinct().forEach(
                    witness -> Signing.by(of, witness, highest.get().copy().toString(), highest.get().level()));
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
