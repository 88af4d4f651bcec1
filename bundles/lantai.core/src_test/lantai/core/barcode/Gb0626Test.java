package lantai.core.barcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import lantai.core.barcode.Gb0626.Fault;
import lantai.core.barcode.Gb0626.Problem;
import lantai.core.mark.Level;
import lantai.core.mark.Mark;
import lantai.core.mark.Urgency;

@DisplayName("The barcode of an official paper")
class Gb0626Test {

    private static final String WHOLE = "GB0626-2005^ZH2026000000000001^某省某局^通知^某发〔2026〕7号^见主送机关^关于春季防汛演练的通知^机密5年^特急^20260301^此件发至县^某省某局办公室^20260302^^|";

    private static String with(int element, String value) {
        var parts = WHOLE.substring(0, WHOLE.length() - 2).split("\\^", -1);
        parts[element] = value;
        return String.join("^", parts) + "^|";
    }

    @Test
    @DisplayName("gives number, title, mark, urgency, origin and dates")
    void whole() {
        var read = Gb0626.parse(WHOLE);
        assertEquals(List.of(), read.problems());
        assertEquals(List.of(), read.lacking());
        assertEquals("某发〔2026〕7号", read.number().orElseThrow());
        assertEquals("关于春季防汛演练的通知", read.title().orElseThrow());
        assertEquals("某省某局", read.issuer().orElseThrow());
        assertEquals(Urgency.VERY_URGENT, read.urgency().orElseThrow());
        assertEquals(LocalDate.of(2026, 3, 1), read.dated().orElseThrow());
        assertEquals(LocalDate.of(2026, 3, 2), read.made().orElseThrow());
        assertEquals(WHOLE, read.raw());
    }

    @Test
    @DisplayName("has its period behind the level without ★, and the mark keeps it as it stood")
    void periodWithoutStar() {
        var mark = Gb0626.parse(WHOLE).mark().orElseThrow();
        assertEquals(Level.SECRET, mark.level());
        assertEquals(Optional.of(new Mark.Period.Years(5)), mark.period());
        assertEquals("机密5年", mark.raw());
        assertEquals(Optional.of(new Mark.Period.Forever()), Gb0626.parse(with(7, "绝密★长期")).mark().orElseThrow().period());
    }

    @Test
    @DisplayName("may end without its terminator, which is noted")
    void missingTerminator() {
        var read = Gb0626.parse(WHOLE.substring(0, WHOLE.length() - 3));
        assertEquals(List.of(new Problem("terminator", Fault.MISSING)), read.problems());
        assertEquals(List.of(), read.lacking());
    }

    @Test
    @DisplayName("may have 13 elements or 14, and end in ^^|")
    void thirteenOrFourteen() {
        var thirteen = WHOLE.substring(0, WHOLE.length() - 3) + "^自定^|";
        assertEquals("自定", Gb0626.parse(thirteen).value(Gb0626Field.CUSTOM).orElseThrow());
        assertEquals(List.of(), Gb0626.parse(thirteen).problems());
        var fourteen = WHOLE.substring(0, WHOLE.length() - 3) + "^自定^页数12^|";
        assertEquals(List.of("页数12"), Gb0626.parse(fourteen).extra());
        var doubled = WHOLE.substring(0, WHOLE.length() - 3) + "^自定^^|";
        assertEquals(List.of(), Gb0626.parse(doubled).extra());
        assertEquals(List.of(), Gb0626.parse(doubled).problems());
    }

    @Test
    @DisplayName("with an empty level lacks its mark; 无 says there is none")
    void emptyLevel() {
        var empty = Gb0626.parse(with(7, ""));
        assertEquals(List.of(new Problem("level", Fault.MISSING)), empty.problems());
        assertEquals(List.of("mark"), empty.lacking());
        var none = Gb0626.parse(with(7, "无"));
        assertEquals(List.of(new Problem("level", Fault.UNMARKED)), none.problems());
        assertEquals(List.of("mark"), none.lacking());
    }

    @Test
    @DisplayName("with words that are no level is not guessed at")
    void noGuessing() {
        var read = Gb0626.parse(with(7, "特别机密"));
        assertTrue(read.mark().isEmpty());
        assertEquals(List.of(new Problem("level", Fault.UNREADABLE)), read.problems());
        assertEquals("特别机密", read.value(Gb0626Field.LEVEL).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({ "急件, URGENT", "加急, URGENT", "特急, VERY_URGENT", "特提, TOP_URGENT", "平急, PLAIN_URGENT", "无, NONE" })
    @DisplayName("says how urgent, in the words of papers and of telegrams")
    void urgencies(String word, Urgency urgency) {
        assertEquals(Optional.of(urgency), Gb0626.parse(with(8, word)).urgency());
    }

    @ParameterizedTest
    @CsvSource({ "2026-03-01", "2026/3/1", "2026.3.1", "2026年3月1日" })
    @DisplayName("may write its dates otherwise, which is noted")
    void otherDates(String text) {
        var read = Gb0626.parse(with(9, text));
        assertEquals(Optional.of(LocalDate.of(2026, 3, 1)), read.dated());
        assertEquals(List.of(new Problem("dated", Fault.IRREGULAR)), read.problems());
    }

    @ParameterizedTest
    @CsvSource({ "20260230", "2026", "三月一日", "20261301" })
    @DisplayName("with a day there is not has no date")
    void noSuchDay(String text) {
        var read = Gb0626.parse(with(9, text));
        assertTrue(read.dated().isEmpty());
        assertEquals(List.of(new Problem("dated", Fault.UNREADABLE)), read.problems());
        assertEquals(List.of(), read.lacking());
    }

    @Test
    @DisplayName("may be of the BQZNJH200802 variant")
    void variant() {
        var read = Gb0626.parse(WHOLE.replace("GB0626-2005", "BQZNJH200802"));
        assertEquals(Optional.of("BQZNJH200802"), read.version());
        assertEquals(List.of(), read.problems());
    }

    @Test
    @DisplayName("may break its title into lines; they are joined, and the raw text keeps them")
    void brokenTitle() {
        var text = with(6, "关于春季\r\n防汛演练\n的通知");
        var read = Gb0626.parse(text + "\r\n");
        assertEquals("关于春季防汛演练的通知", read.title().orElseThrow());
        assertEquals(List.of(new Problem("title", Fault.IRREGULAR)), read.problems());
        assertEquals(text + "\r\n", read.raw());
    }

    @Test
    @DisplayName("cut off in the middle names what is missing")
    void cutOff() {
        var read = Gb0626.parse("GB0626-2005^ZH1^某局^通知");
        assertEquals(List.of("number", "title", "mark"), read.lacking());
        assertTrue(read.problems().contains(new Problem("number", Fault.MISSING)));
        assertTrue(read.problems().contains(new Problem("urgency", Fault.MISSING)));
        assertFalse(read.problems().contains(new Problem("title", Fault.MISSING)), "the title is optional in the code");
    }

    @Test
    @DisplayName("is told from any other text")
    void otherText() {
        for (var text : List.of("", "|", "^|", "hello", "GB0626-2006^a^|", "6901234567892")) {
            assertFalse(Gb0626.parse(text).isRecognised(), text);
            assertEquals(4, Gb0626.parse(text).lacking().size());
        }
    }

    @Test
    @DisplayName("never makes the reader fail, however it is damaged")
    void damaged() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < 5000; i++) {
            var text = new StringBuilder(WHOLE);
            for (var j = random.nextInt(8); j >= 0; j--) {
                var at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "^|\n年★无".charAt(random.nextInt(6)));
                    default -> text.setCharAt(at, (char) random.nextInt(0x10000));
                }
            }
            var read = Gb0626.parse(text.toString());
            assertEquals(text.toString(), read.raw(), "seed " + seed);
            assertEquals(read.mark().isEmpty(), read.lacking().contains("mark"), "seed " + seed);
        }
    }

    @Test
    @DisplayName("does not show its title in a log line")
    void discreet() {
        assertFalse(Gb0626.parse(WHOLE).toString().contains("防汛"));
    }
}
