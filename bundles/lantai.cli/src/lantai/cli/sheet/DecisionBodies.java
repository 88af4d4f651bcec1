package lantai.cli.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.core.act.Act;
import lantai.core.act.ActBody;
import lantai.core.act.DecisionAct;
import lantai.core.act.ReadingAct;
import lantai.core.act.RegistryAct;
import lantai.core.event.Subject;

/** Reads readings, approvals, their refusal, and corrections. */
final class DecisionBodies {

    static final int MAX_PAGES_TEXT = 200;
    static final int MAX_COUNT = 99_999;
    static final int MAX_REASON = 2000;
    static final int MAX_DECISION = 200;

    private DecisionBodies() {
    }

    static ActBody read(String word, SheetObject s) throws BadLine {
        return switch (word) {
            case "read_begin" -> new ReadingAct.ReadBeginAct(s.copy("copy"), s.code("reader"), s.code("place"), locker(s),
                    s.optionalCode("supervisor"), s.optionalCode("approval"));
            case "read_end" -> new ReadingAct.ReadEndAct(s.copy("copy"), s.code("reader"),
                    s.optionalWhole("pages", 0, DocumentBodies.MAX_PAGES));
            case "approve" -> approve(s);
            case "decline" -> new DecisionAct.DeclineAct(s.code("approval"), s.text("reason", MAX_REASON));
            case "close_gap" -> new DecisionAct.CloseGapAct(s.code("gap"), s.text("decision", MAX_DECISION), s.text("reason", MAX_REASON),
                    s.code("second"));
            case "redact" -> redact(s);
            default -> throw new IllegalArgumentException(word);
        };
    }

    static DecisionAct.CorrectAct correct(SheetObject s, Optional<Act> replacement) throws BadLine {
        return new DecisionAct.CorrectAct(s.text("target", ActSheetParser.MAX_ID), s.word("reason", Vocabulary.CORRECTION), replacement);
    }

    private static Optional<ReadingAct.LockerSlot> locker(SheetObject s) throws BadLine {
        var inner = s.optionalObject("locker");
        if (inner.isEmpty()) {
            return Optional.empty();
        }
        var slot = new ReadingAct.LockerSlot(inner.get().code("device"), inner.get().code("slot"));
        inner.get().end();
        return Optional.of(slot);
    }

    private static RegistryAct redact(SheetObject s) throws BadLine {
        var document = s.optionalCode("document");
        var person = s.optionalCode("person");
        if (document.isPresent() == person.isPresent()) {
            throw s.bad("document", "one-of", Map.of("fields", "document, person"));
        }
        var subject = document.map(code -> Subject.of(Subject.Type.DOCUMENT, code))
                .orElseGet(() -> Subject.of(Subject.Type.PERSON, person.orElseThrow()));
        return new RegistryAct.RedactAct(subject, s.code("second"), s.text("reason", MAX_REASON));
    }

    private static DecisionAct approve(SheetObject s) throws BadLine {
        var copies = s.optionalCopies("copies");
        var document = s.optionalCode("document");
        if (copies.isEmpty() && document.isEmpty()) {
            throw s.bad("copies", "one-of", Map.of("fields", "copies, document"));
        }
        var from = s.time("from");
        var to = s.time("to");
        if (to.isBefore(from)) {
            throw s.bad("to", "ends-before-it-begins", Map.of());
        }
        return new DecisionAct.ApproveAct(s.code("approval"), s.word("kind", Vocabulary.APPROVAL_KIND), s.code("for"),
                copies.orElse(List.of()), document, s.optionalTextOrWhole("pages", MAX_PAGES_TEXT), s.optionalWhole("count", 1, MAX_COUNT),
                s.optionalCode("device"), from, to, new HashSet<>(s.optionalCodes("persons", 0).orElse(List.of())));
    }
}
