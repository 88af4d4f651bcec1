package lantai.rules.custody;

import java.util.EnumSet;
import java.util.Set;

import lantai.core.act.CopyAct.IssueAct;
import lantai.core.act.CopyAct.Plan;
import lantai.core.code.CopyId;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Level;
import lantai.core.register.ApprovalKind;
import lantai.core.register.CopyState;
import lantai.core.register.PlaceKind;
import lantai.core.register.Role;
import lantai.rules.Check;
import lantai.rules.book.Case;

/** The way out of the house: approved conveyances only, two persons for 绝密, a next place fit for the level. */
public final class ConveyanceCheck implements Check {

    /** No other way exists at any level; messengers and plain mail are not among them. */
    private static final Set<String> WAYS = Set.of("come-and-read", "courier", "face-to-face", "fax", "duty-safe");

    private static final Set<String> CARRIED = Set.of("courier", "face-to-face", "duty-safe");
    private static final Set<Role> COLLECTING = EnumSet.of(Role.COLLECTOR, Role.CLERK, Role.OFFICER);

    @Override
    public void judge(Case of) {
        if (!(of.act().body() instanceof IssueAct issue)) {
            return;
        }
        for (var copy : issue.copies()) {
            of.register().copy(copy).filter(s -> s.level() == Level.TOP_SECRET).ifPresent(s -> twoPersons(of, issue, copy));
        }
        issue.plan().ifPresent(plan -> plan(of, issue, plan));
    }

    private static void twoPersons(Case of, IssueAct issue, CopyId copy) {
        var second = issue.second().filter(person -> !person.equals(issue.to()) && !person.equals(of.act().by()));
        if (second.isEmpty()) {
            of.against("S4-2", copy.toString(), "copy", copy.toString());
        }
    }

    private static void plan(Case of, IssueAct issue, Plan plan) {
        if (!WAYS.contains(plan.kind())) {
            of.against("S4-1", issue.to(), "plan", plan.kind());
        }
        if (!plan.eta().isAfter(of.act().at())) {
            of.against("S4-4", issue.to(), "eta", plan.eta().toString());
        }
        if (CARRIED.contains(plan.kind()) && of.register().person(issue.to())
                .filter(p -> p.roles().stream().anyMatch(COLLECTING::contains)).isEmpty()) {
            of.against("P-8", issue.to(), "person", issue.to());
        }
        var place = of.register().place(plan.nextPlace());
        for (var copy : issue.copies()) {
            var level = of.register().copy(copy).map(CopyState::level).orElse(Level.NONE);
            if (level == Level.TOP_SECRET && place.filter(p -> p.kind() == PlaceKind.EXCHANGE).isPresent()) {
                of.against("S4-3", copy.toString(), "copy", copy.toString(), "place", plan.nextPlace());
            }
            if (place.filter(p -> !p.approved().covers(level)).isPresent()) {
                of.against("S4-5", copy.toString(), "copy", copy.toString(), "place", plan.nextPlace(), "level", level.word());
            }
            if (plan.kind().equals("fax")) {
                fax(of, issue, copy, level);
            }
        }
    }

    /** What is faxed exists twice: never of 绝密 or a telegram, else by approval. */
    private static void fax(Case of, IssueAct issue, CopyId copy, Level level) {
        if (level == Level.TOP_SECRET
                || of.register().document(copy.document()).filter(d -> d.kind() == CarrierKind.TELEGRAM).isPresent()) {
            of.against("S4-6", copy.toString(), "copy", copy.toString());
        } else if (level.isStateSecret() && of.register().approvalsFor(copy).stream()
                .noneMatch(a -> a.permits(ApprovalKind.TRANSMIT, copy, issue.to(), of.act().at()))) {
            of.against("S4-7", copy.toString(), "copy", copy.toString());
        }
    }
}
