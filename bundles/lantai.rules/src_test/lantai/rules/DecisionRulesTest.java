package lantai.rules;

import static lantai.rules.Acts.approve;
import static lantai.rules.Acts.destroy;
import static lantai.rules.Acts.setting;
import static lantai.rules.Asked.about;
import static lantai.rules.Desk.NINE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.register.ApprovalKind;
import lantai.rules.setting.LocalSettings;

@DisplayName("Approvals, destruction and settings")
class DecisionRulesTest {

    private static Asked by(String person, ApprovalKind kind, String document, String... persons) {
        return about(approve(kind, document, "general", persons)).by(person);
    }

    private static Consumer<Desk> approved(String document) {
        return desk -> desk.approval("A-1", ApprovalKind.DESTROY, document, NINE.minusDays(1), NINE.plusDays(1));
    }

    private static void forbidden(Desk desk) {
        desk.document("S", "机密★20年", CarrierKind.PAPER, Copying.FORBIDDEN, Optional.empty(), Set.of(), Set.of("office"));
    }

    private static void wantedBack(Desk desk) {
        desk.document("S", "机密★20年", CarrierKind.PAPER, Copying.APPROVAL, Optional.of(Desk.LONG), Set.of(), Set.of("office"));
    }

    static List<Row> rows() {
        return Stream.of(approvals(), destruction(), settings()).flatMap(List::stream).toList();
    }

    private static List<Row> approvals() {
        return List.of(
                new Row("S8-1", "an approval of one's own application", about(approve(ApprovalKind.REPRODUCE, "S", "head")).by("head"),
                        "an approval of another's", by("head", ApprovalKind.REPRODUCE, "S")),
                new Row("S8-2", "an officer who approves copying of 机密", by("officer", ApprovalKind.REPRODUCE, "S"),
                        "an officer who approves copying of a work secret", by("officer", ApprovalKind.REPRODUCE, "W")),
                new Row("S8-3", "a telegram that is lent", by("head", ApprovalKind.LEND, "TEL"), "a paper that is lent",
                        by("head", ApprovalKind.LEND, "S")),
                new Row("S8-4", "copying what its issuer forbids", by("head", ApprovalKind.REPRODUCE, "S").when(DecisionRulesTest::forbidden),
                        "lending it", by("head", ApprovalKind.LEND, "S").when(DecisionRulesTest::forbidden)),
                new Row("S8-5", "an approval that ends before it begins",
                        about(approve(ApprovalKind.LEND, "S", "general", NINE.plusHours(1), NINE)).by("head"),
                        "one of an hour", about(approve(ApprovalKind.LEND, "S", "general", NINE, NINE.plusHours(1))).by("head")),
                new Row("S8-6", "the head of the unit who approves copying of 绝密", by("head", ApprovalKind.REPRODUCE, "TS"),
                        "the classification authority", by("authority", ApprovalKind.REPRODUCE, "TS")),
                new Row("S8-7", "an officer who widens the range of 机密", by("officer", ApprovalKind.WIDEN, "S", "townsman"),
                        "the head who does", by("head", ApprovalKind.WIDEN, "S", "townsman")),
                new Row("S8-8", "an approval that reaches back to yesterday",
                        about(approve(ApprovalKind.REPRODUCE, "S", "general", NINE.minusDays(1), NINE.plusDays(1))).by("head"),
                        "one of this morning",
                        about(approve(ApprovalKind.REPRODUCE, "S", "general", NINE.minusHours(1), NINE.plusDays(1))).by("head")),
                new Row("S8-9", "绝密 carried out by one", by("head", ApprovalKind.CARRY_OUT, "TS", "core"),
                        "绝密 carried out by two", by("head", ApprovalKind.CARRY_OUT, "TS", "core", "core2")),
                new Row("S8-10", "绝密 lent overnight",
                        about(approve(ApprovalKind.LEND, "TS", "core", NINE, NINE.plusDays(1))).by("head"),
                        "绝密 lent for the afternoon", about(approve(ApprovalKind.LEND, "TS", "core", NINE, NINE.plusHours(8))).by("head")));
    }

    private static List<Row> destruction() {
        return List.of(
                new Row("S14-1", "destruction nobody approved", about(destroy("S", null, "core", "core2")),
                        "approved destruction", about(destroy("S", "A-1", "core", "core2")).when(approved("S"))),
                new Row("S14-1", "an approval for another document", about(destroy("S", "A-1", "core", "core2")).when(approved("C")),
                        "one for this document", about(destroy("S", "A-1", "core", "core2")).when(approved("S"))),
                new Row("S14-2", "one witness and the clerk", about(destroy("S", "A-1", "core", "clerk")).when(approved("S")),
                        "two witnesses", about(destroy("S", "A-1", "core", "core2")).when(approved("S"))),
                new Row("S14-2", "a witness who approved it", about(destroy("S", "A-1", "core", "head")).when(approved("S")),
                        "a work secret with one witness", about(destroy("W", "A-1", "core")).when(approved("W"))),
                new Row("S14-3", "what its issuer wants back", about(destroy("S", "A-1", "core", "core2")).when(approved("S"))
                        .when(DecisionRulesTest::wantedBack),
                        "what he does not", about(destroy("S", "A-1", "core", "core2")).when(approved("S"))));
    }

    private static List<Row> settings() {
        return List.of(
                new Row("SET-1", "a name nobody knows", about(setting("reading.forever", "1")).by("security"),
                        "a known one", about(setting("reading.max_hours", "4")).by("security")),
                new Row("SET-1", "a value that is no number", about(setting("reading.max_hours", "four")).by("security"),
                        "是 for yes", about(setting("reading.supervised", "是")).by("security")),
                new Row("SET-2", "an idle time of an hour", about(setting("session.idle_minutes", "60")).by("security"),
                        "an idle time of five minutes", about(setting("session.idle_minutes", "5")).by("security")));
    }

    @TestFactory
    Stream<DynamicTest> theRules() {
        return Row.tests(rows());
    }

    /** domain.md §2.y, as far as approvals go. */
    @ParameterizedTest(name = "{0} of {1}: officer {2}, head {3}, authority {4}")
    @CsvSource({ "reproduce,C,no,yes,yes", "reproduce,S,no,yes,yes", "reproduce,TS,no,no,yes", "reproduce,TEL,no,no,no", "reproduce,W,yes,yes,yes",
            "digitize,S,no,yes,yes", "digitize,TS,no,no,yes", "digitize,TEL,no,no,no", "lend,C,no,yes,yes", "lend,S,no,yes,yes",
            "lend,TS,no,yes,yes", "lend,TEL,no,no,no", "lend,W,yes,yes,yes", "carry-out,TEL,no,no,no", "carry-out,C,no,yes,yes",
            "widen,C,no,yes,yes", "widen,TS,no,no,yes", "transmit,S,no,yes,yes", "transmit,TS,no,no,yes", "transmit,TEL,no,no,no",
            "destroy,TS,no,yes,yes", "destroy,TEL,no,yes,yes" })
    @DisplayName("Level × action: who may approve")
    void matrix(String kind, String document, String officer, String head, String authority) {
        var word = ApprovalKind.ofWord(kind).orElseThrow();
        assertEquals(officer, said(by("officer", word, document)));
        assertEquals(head, said(by("head", word, document)));
        assertEquals(authority, said(by("authority", word, document)));
    }

    private static String said(Asked asked) {
        return asked.findings().stream().anyMatch(Finding::blocks) ? "no" : "yes";
    }

    @Test
    @DisplayName("the witnesses of a destruction sign")
    void witnessesSign() {
        var found = about(destroy("S", "A-1", "core", "core2")).when(approved("S")).signedOnlyBy("core").findings();
        assertEquals(List.of("core2"), found.stream().filter(f -> f.rule().id().equals("S3-6")).map(Finding::subject).toList());
    }

    @Test
    @DisplayName("every setting accepts its own default and its bounds, and nothing below them")
    void settingsAcceptTheirBounds() {
        for (var limit : LocalSettings.all()) {
            for (var value : List.of(limit.standard(), limit.least(), limit.most())) {
                assertEquals(List.of(), about(setting(limit.key(), Long.toString(value))).by("security").findings(), limit.key());
            }
            assertEquals("no", said(about(setting(limit.key(), Long.toString(limit.least() - 1))).by("security")), limit.key());
            assertEquals("no", said(about(setting(limit.key(), Long.toString(limit.most() + 1))).by("security")), limit.key());
        }
    }
}
