package lantai.cli.sheet;

import java.util.Optional;

import lantai.core.act.CopyAct;

/** Reads acts on copies already in the register. */
final class CopyBodies {

    static final int MAX_PURPOSE = 2000;
    static final int MAX_NOTE = 2000;
    static final int MAX_SEAL = DocumentBodies.MAX_SEAL;
    static final int MAX_RECEIPT = 64;
    static final int MAX_METHOD = 64;

    private CopyBodies() {
    }

    static CopyAct read(String word, SheetObject s) throws BadLine {
        return switch (word) {
            case "label" -> new CopyAct.LabelAct(s.copies("copies"));
            case "store" -> new CopyAct.StoreAct(s.copies("copies"), s.code("place"));
            case "issue" -> new CopyAct.IssueAct(s.copies("copies"), s.code("to"), s.optionalCode("second"),
                    s.text("purpose", MAX_PURPOSE), s.optionalTime("due"), s.optionalText("seal", MAX_SEAL), plan(s), s.flag("notice"));
            case "check_in" -> checkIn(s);
            case "hand_over" -> new CopyAct.HandOverAct(s.copies("copies"), s.code("from"), s.code("to"), s.optionalCode("place"));
            case "return" -> returned(s);
            case "receipt_back" -> new CopyAct.ReceiptBackAct(s.copies("copies"), s.text("receipt", MAX_RECEIPT));
            case "remind" -> new CopyAct.RemindAct(s.copies("copies"), s.code("person"), s.text("how", MAX_METHOD));
            case "missing" -> new CopyAct.MissingAct(s.copy("copy"), s.optionalText("note", MAX_NOTE), s.optionalCode("place"));
            case "found" -> new CopyAct.FoundAct(s.copy("copy"), s.optionalCode("place"), s.optionalText("note", MAX_NOTE));
            case "destroy" -> new CopyAct.DestroyAct(s.copies("copies"), s.optionalCode("approval"), s.codes("witnesses", 1),
                    s.text("method", MAX_METHOD));
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static CopyAct checkIn(SheetObject s) throws BadLine {
        var copies = s.copies("copies");
        return new CopyAct.CheckInAct(copies, s.code("place"), s.code("receiver"), s.optionalText("seal", MAX_SEAL),
                s.pages("pages", copies, DocumentBodies.MAX_PAGES));
    }

    private static CopyAct returned(SheetObject s) throws BadLine {
        var copies = s.copies("copies");
        return new CopyAct.ReturnAct(copies, s.code("from"), s.optionalCode("place"),
                s.pages("pages", copies, DocumentBodies.MAX_PAGES), s.optionalText("seal", MAX_SEAL));
    }

    private static Optional<CopyAct.Plan> plan(SheetObject s) throws BadLine {
        var inner = s.optionalObject("plan");
        if (inner.isEmpty()) {
            return Optional.empty();
        }
        var plan = new CopyAct.Plan(inner.get().word("kind", Vocabulary.PLAN), inner.get().code("next_place"), inner.get().time("eta"));
        inner.get().end();
        return Optional.of(plan);
    }
}
