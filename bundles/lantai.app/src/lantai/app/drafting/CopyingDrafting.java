package lantai.app.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import lantai.core.act.Act;
import lantai.core.act.CopyingAct;
import lantai.core.act.CopyingAct.DigitizeAct;
import lantai.core.act.CopyingAct.ReproduceAct;
import lantai.core.code.CopyId;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.register.CopyState;
import lantai.core.register.CopyStatus;
import lantai.core.register.Folding;
import lantai.core.register.Register;
import lantai.core.register.State.ApprovalState;
import lantai.core.register.State.DocumentState;
import lantai.core.register.State.PlaceState;

/**
 * Drafts what copying leaves: one event on the copy that was copied, the birth of every carrier that came of it, with the duties of its
 * parent, and the use of the approval.
 */
final class CopyingDrafting {

    List<Draft> draft(Act act, CopyingAct made, Register register) {
        var parent = register.copy(made.copy()).orElseThrow();
        var drafts = new ArrayList<Draft>();
        drafts.add(copied(made, parent, register));
        switch (made) {
            case ReproduceAct a -> a.children().forEach(child -> drafts.add(born(act, a, child, parent, register)));
            case DigitizeAct a -> {
                drafts.add(document(a, register.document(made.copy().document()).orElseThrow(), parent, register));
                drafts.add(born(act, a, a.result().copy(), parent, register));
            }
        }
        made.approval().ifPresent(approval -> drafts.add(used(made, approval)));
        return drafts;
    }

    private static Draft copied(CopyingAct made, CopyState parent, Register register) {
        var draft = new Draft.Builder(Subject.copy(parent.copy()), made.word()).level(parent.level()).from(parent.holder())
                .field("approval", made.approval()).field("device", made.device()).field("copied_pages", made.pages())
                .field("count", made.count()).approvers(approvers(made, register));
        switch (made) {
            case ReproduceAct a -> {
                draft.field("children", a.children().stream().map(CopyId::toString).toList()).field("stamp", a.stamp());
                a.meterBefore().ifPresent(meter -> draft.field("meter_before", meter));
                a.meterAfter().ifPresent(meter -> draft.field("meter_after", meter));
            }
            case DigitizeAct a -> draft.field("result", a.result().copy().toString());
        }
        return draft.build();
    }

    /** A copy is managed as an original: level and duties of its parent, in the hands of who made it, where the device stands. */
    private static Draft born(Act act, CopyingAct made, CopyId child, CopyState parent, Register register) {
        return new Draft.Builder(Subject.copy(child), made.word()).level(parent.level()).to(act.by())
                .field(Folding.MADE_OF, parent.copy().toString()).field("place", place(made, register)).field("pages", made.pages())
                .field("status", CopyStatus.REGISTERED.word()).field("approval", made.approval()).field("device", made.device())
                .approvers(approvers(made, register)).sealUnder(DocumentDrafting.purpose(child.document())).build();
    }

    private static Draft document(DigitizeAct a, DocumentState source, CopyState parent, Register register) {
        var draft = new Draft.Builder(Subject.of(Type.DOCUMENT, a.result().document()), a.word()).level(parent.level())
                .field(Folding.MADE_OF, parent.copy().toString()).field("urgency", source.urgency().word())
                .field("kind", a.result().kind().word()).field("track", source.track().word()).field("pages", a.pages()).field("copies", 1)
                .field("copying", source.copying().word()).field("range_persons", source.rangePersons().stream().sorted().toList())
                .field("range_units", source.rangeUnits().stream().sorted().toList()).field("return_by", source.returnBy())
                .field("parent", source.document()).field("place", place(a, register)).field("issued", source.issued().toString());
        return draft.sealUnder(DocumentDrafting.purpose(a.result().document())).text("number", source.number())
                .text("title", source.title()).text("masked_title", source.maskedTitle()).text("mark", source.mark().raw())
                .text("origin", source.origin()).text("telegram", new TreeMap<>(source.telegram()).entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("\n")))
                .build();
    }

    private static Draft used(CopyingAct made, String approval) {
        return new Draft.Builder(Subject.of(Type.APPROVAL, approval), made.word()).field("copy", made.copy().toString())
                .field("count", made.count()).field("pages", made.pages()).field("device", made.device()).build();
    }

    private static Optional<String> place(CopyingAct made, Register register) {
        return register.device(made.device()).map(device -> device.place()).flatMap(register::place).map(PlaceState::place);
    }

    private static List<String> approvers(CopyingAct made, Register register) {
        return made.approval().flatMap(register::approval).map(ApprovalState::approver).stream().toList();
    }
}
