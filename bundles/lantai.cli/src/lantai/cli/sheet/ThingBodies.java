package lantai.cli.sheet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import lantai.core.act.ThingAct;

/** Reads what is particular to acts on units, persons, places, devices and settings. */
final class ThingBodies {

    static final int MAX_NAME = 200;
    static final int MAX_PHONE = 64;
    static final int MAX_METER = Integer.MAX_VALUE;
    static final int MAX_TOLERANCE = 86_400;
    static final int MAX_VALUE = 1000;
    static final int MAX_REASON = 2000;

    private ThingBodies() {
    }

    static ThingAct read(String word, SheetObject s) throws BadLine {
        return switch (word) {
            case "unit" -> new ThingAct.UnitAct(s.code("unit"), s.text("name", MAX_NAME), s.optionalCode("parent"),
                    s.optionalText("phone", MAX_PHONE));
            case "person" -> new ThingAct.PersonAct(s.code("person"), s.text("name", MAX_NAME), s.code("unit"),
                    s.word("class", Vocabulary.PERSON_CLASS), s.word("status", Vocabulary.PERSON_STATUS),
                    new LinkedHashSet<>(s.words("roles", Vocabulary.ROLE)), s.optionalDate("review_until"), s.optionalDate("pledge"),
                    s.optionalDate("training_until"), s.optionalText("phone", MAX_PHONE));
            case "place" -> new ThingAct.PlaceAct(s.code("place"), s.text("name", MAX_NAME), s.code("unit"),
                    s.word("kind", Vocabulary.PLACE_KIND), s.word("approved", Vocabulary.LEVEL), s.word("phones", Vocabulary.PHONES),
                    s.optionalCode("in"));
            case "device" -> new ThingAct.DeviceAct(s.code("device"), s.word("kind", Vocabulary.DEVICE_KIND), s.code("place"),
                    s.code("log_format"), s.optionalWhole("meter", 0, MAX_METER),
                    s.optionalWhole("clock_tolerance_s", 0, MAX_TOLERANCE));
            case "duty" -> duty(s);
            case "group" -> new ThingAct.GroupAct(s.code("group"), s.text("name", MAX_NAME), s.code("owner"),
                    new LinkedHashSet<>(s.optionalCodes("members", 0).orElse(List.of())), s.optionalText("purpose", MAX_REASON),
                    s.date("created"), s.optionalDate("dissolved"));
            case "setting" -> new ThingAct.SettingAct(s.code("key"), s.text("value", MAX_VALUE), s.text("reason", MAX_REASON));
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static ThingAct duty(SheetObject s) throws BadLine {
        var from = s.time("from");
        var to = s.time("to");
        if (to.isBefore(from)) {
            throw s.bad("to", "ends-before-it-begins", Map.of());
        }
        return new ThingAct.DutyAct(s.code("place"), s.code("person"), from, to);
    }
}
