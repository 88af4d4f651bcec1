package lantai.app.drafting;

import java.util.Optional;

import lantai.core.act.ReadingAct;
import lantai.core.event.Subject;
import lantai.core.register.CopyState;
import lantai.core.register.Register;

/** Drafts the brackets of a reading. The end puts the copy back where it was before the reading. */
final class ReadingDrafting {

    Draft draft(ReadingAct body, Register register) {
        var copy = body.copies().get(0);
        var state = register.copy(copy).orElseThrow();
        var draft = new Draft.Builder(Subject.copy(copy), body.word()).level(state.level())
                .sealUnder(DocumentDrafting.purpose(copy.document()));
        switch (body) {
            case ReadingAct.ReadBeginAct a -> begin(draft, a, state);
            case ReadingAct.ReadEndAct a -> end(draft, a, state);
        }
        return draft.build();
    }

    private static void begin(Draft.Builder draft, ReadingAct.ReadBeginAct a, CopyState state) {
        draft.from(state.holder()).to(a.reader()).field("place", a.place()).field("supervisor", a.supervisor())
                .field("approval", a.approval()).field("locker_device", a.locker().map(ReadingAct.LockerSlot::device))
                .field("locker_slot", a.locker().map(ReadingAct.LockerSlot::slot));
    }

    private static void end(Draft.Builder draft, ReadingAct.ReadEndAct a, CopyState state) {
        Optional<CopyState.Reading> open = state.reading();
        draft.from(Optional.of(a.reader()));
        open.flatMap(CopyState.Reading::holderBefore).or(state::holder).ifPresent(draft::to);
        draft.field("status", open.map(CopyState.Reading::statusBefore).orElse(state.status()).word())
                .field("place", open.flatMap(CopyState.Reading::placeBefore).or(() -> open.isEmpty() ? state.place() : Optional.empty()));
        a.pages().ifPresent(pages -> draft.field("pages", pages));
    }
}
