package lantai.app.drafting;

import java.util.List;

import lantai.core.act.TraceAct;
import lantai.core.code.CopyId;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.register.Register;

/** Drafts what is told of marks: in the life of the copy they belong to; of a picture that led to none, under the registry. */
final class TraceDrafting {

    private static final String HEADING = "trace";

    List<Draft> draft(TraceAct act, Register register) {
        return switch (act) {
            case TraceAct.MarkAct a -> List.of(on(a.copy(), a, register).field("mark", a.kind()).field("ink", a.ink())
                    .field("serial", (long) a.serial()).field("commitment", a.commitment()).build());
            case TraceAct.ReadAct a when a.copies().isEmpty() -> List.of(told(new Draft.Builder(Subject.of(Type.REGISTRY, HEADING), a.word()), a));
            case TraceAct.ReadAct a -> a.copies().stream().map(copy -> told(on(copy, a, register), a)).toList();
        };
    }

    private static Draft.Builder on(CopyId copy, TraceAct act, Register register) {
        return new Draft.Builder(Subject.copy(copy), act.word()).level(register.copy(copy).orElseThrow().level())
                .sealUnder(DocumentDrafting.purpose(copy.document()));
    }

    private static Draft told(Draft.Builder draft, TraceAct.ReadAct act) {
        draft.field("picture", act.picture().value()).field("answer", act.answer()).field("way", act.by());
        act.page().ifPresent(page -> draft.field("page", (long) page));
        return draft.build();
    }
}
