package lantai.cli.sheet;

import java.util.Map;

import lantai.core.act.CopyingAct;

/** Reads copying and digitizing. */
final class CopyingBodies {

    static final int MAX_COUNT = 99;

    private CopyingBodies() {
    }

    static CopyingAct read(String word, SheetObject s) throws BadLine {
        return switch (word) {
            case "reproduce" -> reproduce(s);
            case "digitize" -> new CopyingAct.DigitizeAct(s.optionalCode("approval"), s.copy("copy"), s.code("device"),
                    s.whole("pages", 1, DocumentBodies.MAX_PAGES), result(s.object("result")));
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static CopyingAct reproduce(SheetObject s) throws BadLine {
        var before = s.optionalWhole("meter_before", 0, ThingBodies.MAX_METER);
        var after = s.optionalWhole("meter_after", 0, ThingBodies.MAX_METER);
        if (before.isPresent() && after.isPresent() && after.getAsInt() < before.getAsInt()) {
            throw s.bad("meter_after", "ends-before-it-begins", Map.of());
        }
        return new CopyingAct.ReproduceAct(s.optionalCode("approval"), s.copy("copy"), s.code("device"), s.whole("count", 1, MAX_COUNT),
                s.whole("pages", 1, DocumentBodies.MAX_PAGES), s.copies("children"), s.flag("stamp"), before, after);
    }

    private static CopyingAct.Result result(SheetObject s) throws BadLine {
        var result = new CopyingAct.Result(s.code("document"), s.word("kind", Vocabulary.CARRIER));
        s.end();
        return result;
    }
}
