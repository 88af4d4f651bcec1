package lantai.cli.sheet;

import lantai.core.act.ReportAct;

/** Reads what somebody found, saw, read off or was told. */
final class ReportBodies {

    static final int MAX_FOUND = 1000;
    static final int MAX_CHANNEL = 200;
    static final int MAX_TEXT = 20_000;
    static final int MAX_NOTE = 2000;

    private ReportBodies() {
    }

    static ReportAct read(String word, SheetObject s) throws BadLine {
        return switch (word) {
            case "count" -> new ReportAct.CountAct(s.code("place"), s.texts("found", MAX_FOUND), s.code("overseer"), s.flag("blind"));
            case "meter" -> new ReportAct.MeterAct(s.code("device"), s.whole("value", 0, ThingBodies.MAX_METER));
            case "sighting" -> new ReportAct.SightingAct(s.code("sighting"), s.time("seen_at"), s.text("reported_by", MAX_CHANNEL),
                    s.text("channel", MAX_CHANNEL), s.optionalCode("group"), s.optionalCopy("copy"), s.optionalCode("document"),
                    s.optionalText("number", DocumentBodies.MAX_NUMBER), s.optionalText("text", MAX_TEXT),
                    s.optionalText("image", MAX_NOTE), s.optionalText("visible", MAX_NOTE));
            case "knowledge" -> new ReportAct.KnowledgeAct(s.code("document"), s.code("person"), s.word("how", Vocabulary.KNOWING),
                    s.optionalText("evidence", MAX_NOTE));
            case "refused_order" -> new ReportAct.RefusedOrderAct(s.code("ordered_by"), s.text("order", MAX_NOTE), s.text("reason", MAX_NOTE),
                    s.optionalCopy("copy"));
            case "patrol" -> new ReportAct.PatrolAct(s.code("group"), s.optionalText("finding", MAX_NOTE));
            default -> throw new IllegalArgumentException(word);
        };
    }
}
