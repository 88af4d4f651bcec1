package lantai.rules.authority;

import lantai.core.act.CopyingAct;
import lantai.core.act.CopyingAct.ReproduceAct;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.register.ApprovalKind;
import lantai.core.register.State.ApprovalState;
import lantai.rules.Check;
import lantai.rules.book.Case;

/**
 * Copying and digitizing as they were done (domain.md S8): by an approval in force that covers copy, pages and number, given by
 * another who had the power; never of telegrams or of what its issuer forbids to copy; each copy stamped and numbered.
 */
public final class CopyingCheck implements Check {

    @Override
    public void judge(Case of) {
        if (!(of.act().body() instanceof CopyingAct made)) {
            return;
        }
        var copy = made.copy().toString();
        var document = of.register().document(made.copy().document());
        if (document.filter(d -> d.kind() == CarrierKind.TELEGRAM).isPresent()) {
            of.against("S8-3", copy, "document", made.copy().document(), "kind", made.word());
        }
        if (document.filter(d -> d.copying() == Copying.FORBIDDEN).isPresent()) {
            of.against("S8-4", copy, "document", made.copy().document());
        }
        var approval = made.approval().flatMap(of.register()::approval);
        if (approval.filter(a -> isInForce(a, made, of)).isEmpty()) {
            of.against("S8-11", copy, "copy", copy, "approval", made.approval().orElse("—"));
        } else {
            within(of, made, approval.get());
        }
        if (made instanceof ReproduceAct reproduce) {
            children(of, reproduce, copy);
        }
    }

    /** Whether the approval is of this kind, stands, covers the copy, and its time covers the act. */
    private static boolean isInForce(ApprovalState approval, CopyingAct made, Case of) {
        var kind = made instanceof ReproduceAct ? ApprovalKind.REPRODUCE : ApprovalKind.DIGITIZE;
        var at = of.act().at().toInstant();
        return !approval.declined() && approval.kind() == kind && approval.covers(made.copy())
                && !at.isBefore(approval.from().toInstant()) && !at.isAfter(approval.to().toInstant());
    }

    private static void within(Case of, CopyingAct made, ApprovalState approval) {
        var copy = made.copy().toString();
        if (approval.approver().equals(of.act().by()) || approval.approver().equals(approval.applicant())) {
            of.against("S8-1", copy, "person", approval.approver());
        }
        var limit = approval.scope().count();
        if (limit.isPresent() && approval.used() + made.count() > limit.getAsInt()) {
            of.against("S8-12", copy, "copy", copy, "approval", approval.approval(), "used", Integer.toString(approval.used()), "limit",
                    Integer.toString(limit.getAsInt()));
        }
        var pages = approval.scope().pageCount();
        if (pages.isPresent() && made.pages() > pages.getAsInt()) {
            of.against("S8-13", copy, "copy", copy, "approval", approval.approval(), "pages", Integer.toString(made.pages()), "limit",
                    Integer.toString(pages.getAsInt()));
        }
        var level = of.register().document(made.copy().document()).map(d -> d.mark().level());
        var roles = of.register().person(approval.approver()).map(p -> p.roles());
        if (level.isPresent() && roles.isPresent()
                && roles.get().stream().noneMatch(ApprovalCheck.power(level.get(), approval.kind())::contains)) {
            of.against(ApprovalCheck.powerRule(level.get(), approval.kind()), copy, "person", approval.approver(), "level",
                    level.get().word(), "kind", approval.kind().word());
        }
    }

    private static void children(Case of, ReproduceAct made, String copy) {
        if (!made.stamp()) {
            of.against("S8-14", copy, "copy", copy);
        }
        if (made.children().size() != made.count()) {
            of.against("S8-15", copy, "copy", copy, "made", Integer.toString(made.count()), "registered",
                    Integer.toString(made.children().size()));
        }
    }
}
