package lantai.app.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import lantai.core.act.Act;
import lantai.core.act.CopyAct;
import lantai.core.code.CopyId;
import lantai.core.event.Bytes;
import lantai.core.event.Subject;
import lantai.core.register.ApprovalKind;
import lantai.core.register.CopyState;
import lantai.core.register.CopyStatus;
import lantai.core.register.PlaceKind;
import lantai.core.register.Register;
import lantai.core.register.Role;
import lantai.core.register.State.ApprovalState;

/** Drafts one event a copy for the acts that move copies. What becomes of a copy is said in the event in so many words. */
final class CopyDrafting {

    /** Bytes of an opaque label id. */
    static final int LABEL_BYTES = 8;

    private final RandomGenerator random;

    CopyDrafting(RandomGenerator random) {
        this.random = random;
    }

    List<Draft> draft(Act act, CopyAct body, Register register) {
        var drafts = new ArrayList<Draft>(body.copies().size());
        for (var copy : body.copies()) {
            var state = register.copy(copy).orElseThrow();
            var draft = new Draft.Builder(Subject.copy(copy), body.word()).level(state.level())
                    .sealUnder(DocumentDrafting.purpose(copy.document()));
            fill(draft, act, body, state, register);
            drafts.add(draft.build());
        }
        return drafts;
    }

    private void fill(Draft.Builder draft, Act act, CopyAct body, CopyState state, Register register) {
        switch (body) {
            case CopyAct.LabelAct a -> label(draft);
            case CopyAct.StoreAct a -> draft.from(state.holder()).to(act.by()).field("place", a.place());
            case CopyAct.IssueAct a -> issue(draft, act, a, state, register);
            case CopyAct.CheckInAct a -> checkIn(draft, a, state, register);
            case CopyAct.HandOverAct a -> draft.from(Optional.of(a.from())).to(a.to()).field("place", a.place());
            case CopyAct.ReturnAct a -> draft.from(Optional.of(a.from())).to(act.by())
                    .field("place", a.place().or(state::home).or(state::place)).field("seal", a.seal())
                    .field("pages", pages(a.pages(), state.copy()));
            case CopyAct.ReceiptBackAct a -> draft.field("receipt", a.receipt());
            case CopyAct.RemindAct a -> draft.to(a.person()).text("how", a.how());
            case CopyAct.MissingAct a -> draft.from(state.holder()).field("place", a.place()).text("note", a.note());
            case CopyAct.FoundAct a -> draft.to(act.by()).field("place", a.place().or(state::home)).text("note", a.note());
            case CopyAct.DestroyAct a -> draft.from(state.holder()).field("witnesses", a.witnesses()).field("approval", a.approval())
                    .field("method", a.method())
                    .approvers(a.approval().flatMap(register::approval).map(ApprovalState::approver).stream().toList());
        }
    }

    private void label(Draft.Builder draft) {
        var id = new byte[LABEL_BYTES];
        random.nextBytes(id);
        draft.field("label", Bytes.of(id));
    }

    private static void issue(Draft.Builder draft, Act act, CopyAct.IssueAct a, CopyState state, Register register) {
        var travels = a.plan().filter(plan -> !plan.kind().equals("come-and-read")).isPresent();
        var approvals = register.approvalsFor(state.copy()).stream()
                .filter(p -> p.permits(ApprovalKind.WIDEN, state.copy(), a.to(), act.at())
                        || p.permits(ApprovalKind.LEND, state.copy(), a.to(), act.at()))
                .toList();
        draft.from(state.holder()).to(a.to()).field("status", (travels ? CopyStatus.IN_TRANSIT : CopyStatus.ISSUED).word())
                .field("second", a.second()).field("due", a.due()).field("seal", a.seal()).field("notice", a.notice())
                .field("plan_kind", a.plan().map(CopyAct.Plan::kind)).field("plan_place", a.plan().map(CopyAct.Plan::nextPlace))
                .field("plan_eta", a.plan().map(CopyAct.Plan::eta)).text("purpose", a.purpose());
        if (!approvals.isEmpty()) {
            draft.field("approvals", approvals.stream().map(ApprovalState::approval).toList())
                    .approvers(approvals.stream().map(ApprovalState::approver).distinct().toList());
        }
    }

    private static void checkIn(Draft.Builder draft, CopyAct.CheckInAct a, CopyState state, Register register) {
        draft.from(state.holder()).to(a.receiver()).field("place", a.place()).field("seal", a.seal())
                .field("pages", pages(a.pages(), state.copy())).field("status", arrival(a, state, register).word());
    }

    /** Back in a store of the registry that keeps the copy, taken in by a clerk, it is stored; anywhere else it is still out. */
    private static CopyStatus arrival(CopyAct.CheckInAct a, CopyState state, Register register) {
        var homeUnit = state.home().flatMap(register::place).map(place -> place.unit());
        var there = register.place(a.place());
        var ownStore = there.filter(p -> p.kind() == PlaceKind.REGISTRY || p.kind() == PlaceKind.CABINET)
                .filter(p -> homeUnit.filter(p.unit()::equals).isPresent()).isPresent();
        var clerk = register.person(a.receiver()).filter(p -> p.roles().contains(Role.CLERK)).isPresent();
        return ownStore && clerk ? CopyStatus.STORED : CopyStatus.ISSUED;
    }

    private static Optional<Integer> pages(Map<CopyId, Integer> counted, CopyId copy) {
        return Optional.ofNullable(counted.get(copy));
    }
}
