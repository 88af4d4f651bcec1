package lantai.rules.custody;

import lantai.core.act.CopyAct.HandOverAct;
import lantai.core.mark.CarrierKind;
import lantai.core.register.CopyStatus;
import lantai.rules.Check;
import lantai.rules.book.Case;

/** Hand-over (移交): by who holds it, signed by who takes it; telegrams are never passed on (横传). */
public final class HandOverCheck implements Check {

    @Override
    public void judge(Case of) {
        if (!(of.act().body() instanceof HandOverAct handOver)) {
            return;
        }
        for (var copy : handOver.copies()) {
            var state = of.register().copy(copy);
            if (state.isEmpty() || !Availability.exists(of, state.get())) {
                continue;
            }
            var name = copy.toString();
            if (state.get().status() != CopyStatus.ISSUED) {
                of.against("S5-3", name, "copy", name, "state", state.get().status().name());
            } else if (state.get().holder().filter(handOver.from()::equals).isEmpty()) {
                of.against("S5-1", name, "copy", name, "person", handOver.from(), "holder", state.get().holder().orElse("?"));
            }
            if (of.register().document(copy.document()).filter(d -> d.kind() == CarrierKind.TELEGRAM).isPresent()) {
                of.against("S5-2", name, "copy", name);
            }
            Signing.by(of, handOver.to(), name, state.get().level());
        }
    }
}
