package lantai.rules.custody;

import lantai.core.act.CopyAct.IssueAct;
import lantai.core.act.CopyAct.LabelAct;
import lantai.core.act.TraceAct.MarkAct;
import lantai.core.mark.Level;
import lantai.core.register.CopyState;
import lantai.rules.Check;
import lantai.rules.book.Case;
import lantai.rules.setting.LocalSettings;

/** Issue (发出): from store, to one who signs, with the no-photo notice shown, not while something of his is overdue. */
public final class IssueCheck implements Check {

    @Override
    public void judge(Case of) {
        switch (of.act().body()) {
            case IssueAct issue -> issue(of, issue);
            case LabelAct label -> label.copies().forEach(copy -> of.register().copy(copy).ifPresent(s -> Availability.exists(of, s)));
            case MarkAct mark -> of.register().copy(mark.copy()).ifPresent(s -> Availability.exists(of, s));
            default -> { }
        }
    }

    private static void issue(Case of, IssueAct issue) {
        var highest = Level.NONE;
        for (var copy : issue.copies()) {
            var state = of.register().copy(copy);
            if (state.isEmpty()) {
                continue;
            }
            Availability.inStore(of, state.get());
            if (state.get().label().isEmpty() && LocalSettings.flag(of.register(), "label.before_issue")) {
                of.against("S3-7", copy.toString(), "copy", copy.toString());
            }
            highest = state.get().level().covers(highest) ? state.get().level() : highest;
        }
        if (highest.isStateSecret() && !issue.notice()) {
            of.against("S3-4", issue.to());
        }
        if (issue.due().filter(due -> !due.isAfter(of.act().at())).isPresent()) {
            of.against("S3-5", issue.to(), "due", issue.due().get().toString());
        }
        var days = LocalSettings.number(of.register(), "issue.due_days");
        if (highest.isStateSecret() && issue.due().filter(due -> due.isAfter(of.act().at().plusDays(days))).isPresent()) {
            of.against("S3-9", issue.to(), "due", issue.due().get().toString(), "days", Long.toString(days));
        }
        if (highest != Level.NONE) {
            signatures(of, issue, highest);
        }
        if (LocalSettings.flag(of.register(), "issue.refuse_when_overdue")) {
            of.register().heldBy(issue.to()).stream().filter(held -> held.isOverdue(of.act().at())).findFirst()
                    .map(CopyState::copy).ifPresent(copy -> of.against("P-7", issue.to(), "person", issue.to(), "copy", copy.toString()));
        }
    }

    private static void signatures(Case of, IssueAct issue, Level highest) {
        var copy = issue.copies().stream().filter(c -> of.register().copy(c).filter(s -> s.level() == highest).isPresent()).findFirst()
                .orElseThrow().toString();
        Signing.by(of, issue.to(), copy, highest);
        issue.second().ifPresent(second -> Signing.by(of, second, copy, highest));
    }
}
