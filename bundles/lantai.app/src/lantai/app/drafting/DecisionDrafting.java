package lantai.app.drafting;

import java.util.List;

import lantai.core.act.DecisionAct;
import lantai.core.code.CopyId;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.mark.Level;
import lantai.core.register.CopyState;
import lantai.core.register.Folding;
import lantai.core.register.Register;

/** Drafts approvals, refusals of applications, and corrections. */
final class DecisionDrafting {

    List<Draft> draft(DecisionAct body, Register register, List<Subject> corrected) {
        return switch (body) {
            case DecisionAct.ApproveAct a -> List.of(approve(a));
            case DecisionAct.DeclineAct a -> List.of(new Draft.Builder(Subject.of(Type.APPROVAL, a.approval()), a.word())
                    .text("reason", a.reason()).build());
            case DecisionAct.CloseGapAct a -> List.of(new Draft.Builder(Subject.of(Type.GAP, a.gap()), a.word()).field("second", a.second())
                    .text("decision", a.decision()).text("reason", a.reason()).build());
            case DecisionAct.CorrectAct a -> corrected.stream().map(subject -> correct(a, subject, register)).toList();
        };
    }

    private static Draft approve(DecisionAct.ApproveAct a) {
        var draft = new Draft.Builder(Subject.of(Type.APPROVAL, a.approval()), a.word()).field("kind", a.kind().word())
                .field("for", a.applicant()).field("copies", a.copies().stream().map(CopyId::toString).toList())
                .field("document", a.document()).field("pages", a.pages()).field("device", a.device())
                .field("from", a.from().toString()).field("to", a.to().toString())
                .field("persons", a.persons().stream().sorted().toList());
        a.count().ifPresent(count -> draft.field("count", count));
        return draft.build();
    }

    private static Draft correct(DecisionAct.CorrectAct a, Subject subject, Register register) {
        var level = subject.copyId().flatMap(register::copy).map(CopyState::level).orElse(Level.NONE);
        var draft = new Draft.Builder(subject, Folding.CORRECT).level(level).reason(a.reason().word()).field(Folding.TARGET, a.target());
        a.replacement().ifPresent(replacement -> draft.field("replacement", replacement.id()));
        return draft.build();
    }
}
