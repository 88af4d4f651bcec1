package lantai.rules.authority;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import lantai.core.act.ShareAct.CompartmentAct;
import lantai.core.act.ShareAct.CompartmentOpenAct;
import lantai.core.mark.Level;
import lantai.core.register.PersonStatus;
import lantai.core.register.Role;
import lantai.core.register.State.PersonState;
import lantai.rules.Check;
import lantai.rules.book.Case;

/** The compartment of top-secret documents: three fit holders, an officer among them; two of them to open it, each with an own signature. */
public final class CompartmentCheck implements Check {

    @Override
    public void judge(Case of) {
        switch (of.act().body()) {
            case CompartmentAct a -> {
                var known = a.holders().stream().map(of.register()::person).flatMap(Optional::stream).toList();
                var fit = known.stream().filter(p -> p.status() == PersonStatus.STAFF && p.clearance() == Level.TOP_SECRET).count();
                if (new HashSet<>(a.holders()).size() != 3 || fit != 3 || known.stream().map(PersonState::roles).noneMatch(r -> r.contains(Role.OFFICER))) {
                    of.against("CMP-1", "compartment");
                }
                signed(of, a.holders());
            }
            case CompartmentOpenAct a -> {
                if (new HashSet<>(a.holders()).size() < 2) {
                    of.against("CMP-2", "compartment");
                }
                signed(of, a.holders());
            }
            default -> { }
        }
    }

    private static void signed(Case of, List<String> holders) {
        for (var holder : holders) {
            if (!of.situation().signers().contains(holder)) {
                of.against("CMP-2", holder);
            }
        }
    }
}
