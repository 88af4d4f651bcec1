package lantai.rules.authority;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import lantai.core.act.DecisionAct.ApproveAct;
import lantai.core.code.CopyId;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.mark.Level;
import lantai.core.register.ApprovalKind;
import lantai.core.register.Role;
import lantai.core.register.State.DocumentState;
import lantai.rules.Check;
import lantai.rules.book.Case;

/** Who may approve what: level × kind (domain.md §2.y), nobody his own, telegrams and forbidden documents never copied. */
public final class ApprovalCheck implements Check {

    private static final Set<ApprovalKind> COPYING = EnumSet.of(ApprovalKind.REPRODUCE, ApprovalKind.DIGITIZE);
    private static final Set<ApprovalKind> NEVER_TELEGRAMS = EnumSet.of(ApprovalKind.REPRODUCE, ApprovalKind.DIGITIZE,
            ApprovalKind.LEND, ApprovalKind.CARRY_OUT, ApprovalKind.TRANSMIT);

    @Override
    public void judge(Case of) {
        if (!(of.act().body() instanceof ApproveAct approve)) {
            return;
        }
        var by = of.act().by();
        if (approve.applicant().equals(by) || approve.persons().contains(by)) {
            of.against("S8-1", by, "person", by);
        }
        if (!approve.to().isAfter(approve.from())) {
            of.against("S8-5", approve.approval());
        }
        if (approve.from().toLocalDate().isBefore(of.day())) {
            of.against("S8-8", approve.approval(), "from", approve.from().toString());
        }
        documents(of, approve).forEach(document -> document(of, approve, document));
    }

    private static Set<DocumentState> documents(Case of, ApproveAct approve) {
        var found = new LinkedHashSet<DocumentState>();
        approve.document().flatMap(of.register()::document).ifPresent(found::add);
        approve.copies().stream().map(CopyId::document).map(of.register()::document).flatMap(Optional::stream).forEach(found::add);
        return found;
    }

    private static void document(Case of, ApproveAct approve, DocumentState document) {
        var by = of.act().by();
        var level = document.mark().level();
        var roles = of.register().person(by).map(p -> p.roles()).orElse(Set.of());
        if (roles.stream().noneMatch(power(level, approve.kind())::contains)) {
            of.against(powerRule(level, approve.kind()), by, "person", by, "level", level.word(), "kind", approve.kind().word());
        }
        if (document.kind() == CarrierKind.TELEGRAM && NEVER_TELEGRAMS.contains(approve.kind())) {
            of.against("S8-3", document.document(), "document", document.document(), "kind", approve.kind().word());
        }
        if (COPYING.contains(approve.kind()) && document.copying() == Copying.FORBIDDEN) {
            of.against("S8-4", document.document(), "document", document.document());
        }
        if (level == Level.TOP_SECRET) {
            topSecret(of, approve, document.document());
        }
    }

    /** 绝密 goes out with two persons, and is not lent overnight. */
    private static void topSecret(Case of, ApproveAct approve, String document) {
        if (approve.kind() == ApprovalKind.CARRY_OUT && approve.persons().size() < 2) {
            of.against("S8-9", document, "document", document);
        }
        if (approve.kind() == ApprovalKind.LEND && !approve.to().toLocalDate().equals(approve.from().toLocalDate())) {
            of.against("S8-10", document, "document", document);
        }
    }

    /** The rule that says who has the power. */
    static String powerRule(Level level, ApprovalKind kind) {
        if (kind == ApprovalKind.WIDEN) {
            return "S8-7";
        }
        return level == Level.TOP_SECRET && COPYING.contains(kind) ? "S8-6" : "S8-2";
    }

    /** 绝密: copying and widening only by the original authority; 机密, 秘密: the head of the unit; 工作秘密 also the officer. */
    static Set<Role> power(Level level, ApprovalKind kind) {
        return switch (level) {
            case TOP_SECRET -> COPYING.contains(kind) || kind == ApprovalKind.WIDEN || kind == ApprovalKind.TRANSMIT
                    ? EnumSet.of(Role.AUTHORITY)
                    : EnumSet.of(Role.APPROVER, Role.AUTHORITY);
            case SECRET, CONFIDENTIAL -> EnumSet.of(Role.APPROVER, Role.AUTHORITY);
            case WORK, NONE -> EnumSet.of(Role.APPROVER, Role.AUTHORITY, Role.OFFICER);
        };
    }
}
