package lantai.rules;

import static lantai.rules.Acts.details;
import static lantai.rules.Acts.register;
import static lantai.rules.Asked.about;
import static lantai.rules.Desk.NINE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import lantai.core.act.DocumentAct.Range;
import lantai.core.act.DocumentAct.ReceiveAct;
import lantai.core.mark.Track;

@DisplayName("A document comes into the register")
class DocumentRulesTest {

    private static final Range OFFICE = new Range(Set.of(), Set.of("office"));
    private static final Asked IN_ORDER = about(register(details("机密★20年", Track.STATE)));

    private static Asked registered(List<Integer> numbers, int pages, Range range, Optional<LocalDate> returnBy, Optional<String> parent,
            String place) {
        return about(register(details("机密★20年", Track.STATE, numbers, pages, range, returnBy, parent, place)));
    }

    static List<Row> rows() {
        var today = Optional.of(NINE.toLocalDate());
        return List.of(
                new Row("D-1", "a work secret marked 秘密", about(register(details("秘密★10年", Track.WORK))),
                        "a work secret marked 工作秘密", about(register(details("工作秘密", Track.WORK)))),
                new Row("D-1", "a state secret marked 内部资料", about(register(details("内部资料", Track.STATE))), "a state secret marked 机密",
                        IN_ORDER),
                new Row("D-2", "秘密 for eleven years", about(register(details("秘密★11年", Track.STATE))),
                        "秘密 for ten years", about(register(details("秘密★10年", Track.STATE)))),
                new Row("D-2", "机密 for twenty-one years", about(register(details("机密★21年", Track.STATE))),
                        "绝密★长期", about(register(details("绝密★长期", Track.STATE)))),
                new Row("D-3", "机密★ and no period", about(register(details("机密★", Track.STATE))), "机密★6个月",
                        about(register(details("机密★6个月", Track.STATE)))),
                new Row("D-4", "a range that names nobody",
                        registered(List.of(1), 5, new Range(Set.of(), Set.of()), Optional.empty(), Optional.empty(), "registry"),
                        "a range that names a unit", IN_ORDER),
                new Row("D-5", "the same copy number twice",
                        registered(List.of(1, 2, 1), 5, OFFICE, Optional.empty(), Optional.empty(), "registry"), "copy numbers once each", IN_ORDER),
                new Row("D-6", "a document of no pages", registered(List.of(1), 0, OFFICE, Optional.empty(), Optional.empty(), "registry"),
                        "a document of one page", registered(List.of(1), 1, OFFICE, Optional.empty(), Optional.empty(), "registry")),
                new Row("D-7", "a return demanded for yesterday",
                        registered(List.of(1), 5, OFFICE, today.map(day -> day.minusDays(1)), Optional.empty(), "registry"),
                        "a return demanded for today", registered(List.of(1), 5, OFFICE, today, Optional.empty(), "registry")),
                new Row("D-8", "机密 derived from 绝密",
                        registered(List.of(1), 5, OFFICE, Optional.empty(), Optional.of("TS"), "registry"),
                        "机密 derived from 秘密", registered(List.of(1), 5, OFFICE, Optional.empty(), Optional.of("C"), "registry")),
                new Row("S9-1", "机密 registered in a hall approved for work secrets",
                        registered(List.of(1), 5, OFFICE, Optional.empty(), Optional.empty(), "hall"), "机密 in the registry", IN_ORDER));
    }

    @TestFactory
    Stream<DynamicTest> theRules() {
        return Row.tests(rows());
    }

    @Test
    @DisplayName("a received document is asked the same, though a fact is never refused")
    void receivedIsAskedTheSame() {
        var receive = new ReceiveAct(details("秘密★10年", Track.WORK), Optional.empty(), Optional.empty(), Optional.empty(), "town");
        assertEquals(List.of("D-1"), about(receive).findings().stream().map(f -> f.rule().id()).toList());
        assertEquals(false, receive.isPermission());
    }
}
