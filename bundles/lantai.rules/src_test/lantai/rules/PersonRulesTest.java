package lantai.rules;

import static lantai.rules.Acts.checkIn;
import static lantai.rules.Acts.conveyed;
import static lantai.rules.Acts.issue;
import static lantai.rules.Acts.read;
import static lantai.rules.Asked.about;
import static lantai.rules.Desk.LONG;
import static lantai.rules.Desk.NINE;
import static lantai.rules.Desk.SIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.register.ApprovalKind;
import lantai.core.register.CopyStatus;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.Role;

@DisplayName("Who may be given a carrier")
class PersonRulesTest {

    private static final Optional<LocalDate> TODAY = Optional.of(NINE.toLocalDate());
    private static final Optional<LocalDate> YESTERDAY = Optional.of(NINE.toLocalDate().minusDays(1));
    private static final Optional<LocalDate> TOMORROW = Optional.of(NINE.toLocalDate().plusDays(1));

    private static Consumer<Desk> someone(PersonStatus status, Optional<LocalDate> review, Optional<LocalDate> pledge,
            Optional<LocalDate> training) {
        return desk -> desk.person("someone", "office", PersonClass.IMPORTANT, status, review, pledge, training);
    }

    private static Consumer<Desk> someone(PersonStatus status) {
        return someone(status, Optional.of(LONG), Optional.of(SIGNED), Optional.of(LONG));
    }

    private static Asked toSomeone(String document, Consumer<Desk> given) {
        return about(issue(document, "someone")).when(given);
    }

    static List<Row> rows() {
        return Stream.of(records(), rangeAndDuties()).flatMap(List::stream).toList();
    }

    private static List<Row> records() {
        var staff = PersonStatus.STAFF;
        return List.of(
                new Row("P-1", "机密 for a person of the general class", about(issue("S", "general")),
                        "秘密 for him", about(issue("C", "general"))),
                new Row("P-1", "绝密 for a person of the important class", about(read("TS", "important", "room")),
                        "绝密 for one of the core class", about(read("TS", "core", "room"))),
                new Row("P-2", "a review that ended yesterday",
                        toSomeone("S", someone(staff, YESTERDAY, Optional.of(SIGNED), TODAY)),
                        "a review that ends today", toSomeone("S", someone(staff, TODAY, Optional.of(SIGNED), TODAY))),
                new Row("P-2", "no review at all", toSomeone("S", someone(staff, Optional.empty(), Optional.of(SIGNED), TODAY)),
                        "a work secret for one without review",
                        toSomeone("W", someone(staff, Optional.empty(), Optional.empty(), Optional.empty()))),
                new Row("P-3", "a pledge of tomorrow", toSomeone("S", someone(staff, TODAY, TOMORROW, TODAY)),
                        "a pledge of today", toSomeone("S", someone(staff, TODAY, TODAY, TODAY))),
                new Row("P-4", "training that ran out", toSomeone("S", someone(staff, TODAY, TODAY, YESTERDAY)),
                        "training until today", toSomeone("S", someone(staff, TODAY, TODAY, TODAY))),
                new Row("P-5", "a trainee (跟班学习), however complete his record", toSomeone("S", someone(PersonStatus.TRAINEE)),
                        "a secondee with a complete record of his own", toSomeone("S", someone(PersonStatus.SECONDED))),
                new Row("P-5", "contract staff", toSomeone("C", someone(PersonStatus.CONTRACT)),
                        "contract staff and a work secret", toSomeone("W", someone(PersonStatus.CONTRACT))),
                new Row("P-5", "one who has left, even for a work secret", toSomeone("W", someone(PersonStatus.LEFT)),
                        "staff", toSomeone("W", someone(staff))));
    }

    private static List<Row> rangeAndDuties() {
        return List.of(
                new Row("P-6", "a person of a unit that may not know it", about(issue("S", "townsman")).when(PersonRulesTest::officeOnly),
                        "a person named in the range", about(issue("S", "townsman"))),
                new Row("P-6", "one out of range", about(issue("S", "townsman")).when(PersonRulesTest::officeOnly),
                        "one for whom the range was widened", about(issue("S", "townsman")).when(PersonRulesTest::officeOnly)
                                .when(desk -> desk.approval("A-1", ApprovalKind.WIDEN, "S", NINE.minusHours(1), NINE.plusHours(1), "townsman"))),
                new Row("P-6", "a widening that ended an hour ago", about(issue("S", "townsman")).when(PersonRulesTest::officeOnly)
                        .when(desk -> desk.approval("A-1", ApprovalKind.WIDEN, "S", NINE.minusHours(3), NINE.minusHours(1), "townsman")),
                        "a department of the unit in range", about(issue("S", "someone")).when(desk -> desk.staff("someone", "dept",
                                PersonClass.IMPORTANT))),
                new Row("P-6", "a clerk who reads what he may not know", about(read("S", "clerk2", "room")).when(PersonRulesTest::townOnly)
                        .signedOnlyBy("clerk2", "officer"),
                        "a clerk who takes it in", about(checkIn("S", "registry", "clerk2")).when(PersonRulesTest::townOnly)
                                .when(desk -> desk.copy("S", CopyStatus.ISSUED, "townsman"))),
                new Row("P-7", "one who holds something overdue", about(issue("S", "important")).when(desk -> desk.copy("C",
                        CopyStatus.ISSUED, "important", Optional.of(NINE.minusDays(1)), Optional.empty(), Optional.empty())),
                        "one who holds something due today", about(issue("S", "important")).when(desk -> desk.copy("C",
                                CopyStatus.ISSUED, "important", Optional.of(NINE), Optional.empty(), Optional.empty()))),
                new Row("P-8", "a proxy who collects for his unit", about(conveyed("S", "townsman", "courier", "townhall")),
                        "a registered collector", about(conveyed("S", "collector", "courier", "townhall"))));
    }

    private static void officeOnly(Desk desk) {
        desk.document("S", "机密★20年", CarrierKind.PAPER, Copying.APPROVAL, Optional.empty(), Set.of(), Set.of("office"));
    }

    private static void townOnly(Desk desk) {
        desk.document("S", "机密★20年", CarrierKind.PAPER, Copying.APPROVAL, Optional.empty(), Set.of(), Set.of("town"))
                .staff("clerk2", "office", PersonClass.CORE, Role.CLERK);
    }

    @TestFactory
    Stream<DynamicTest> theRules() {
        return Row.tests(rows());
    }

    @Test
    @DisplayName("a secondee without a record of his own is refused for each thing that is missing")
    void secondeeWithoutRecord() {
        var found = toSomeone("S", someone(PersonStatus.SECONDED, Optional.empty(), Optional.empty(), Optional.empty())).findings();
        assertEquals(List.of("P-2", "P-3", "P-4"), found.stream().map(f -> f.rule().id()).toList());
        assertTrue(found.stream().allMatch(f -> f.blocks() && f.rule().gap().filter("G3"::equals).isPresent()));
    }

    @Test
    @DisplayName("a local setting lifts the refusal for overdue copies")
    void overdueMayBeSetting() {
        var asked = about(issue("S", "important")).when(desk -> desk.setting("issue.refuse_when_overdue", "0").copy("C", CopyStatus.ISSUED,
                "important", Optional.of(NINE.minusDays(1)), Optional.empty(), Optional.empty()));
        assertEquals(List.of(), asked.findings());
    }

    @Test
    @DisplayName("the second person is asked for the same as the first")
    void secondIsAskedToo() {
        var found = about(issue("TS", "core", Optional.of("important"), Optional.empty())).findings();
        assertEquals(List.of("P-1"), found.stream().map(f -> f.rule().id()).toList());
        assertEquals("important", found.get(0).subject());
    }
}
