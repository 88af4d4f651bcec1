package lantai.rules;

import static lantai.rules.Acts.digitize;
import static lantai.rules.Acts.reproduce;
import static lantai.rules.Acts.reproduceCarelessly;
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

import lantai.core.act.DecisionAct.CloseGapAct;
import lantai.core.act.ReportAct.CountAct;
import lantai.core.act.ThingAct.DutyAct;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.register.ApprovalKind;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.Role;

@DisplayName("Copying, counts, duty and the closing of gaps")
class CopyingRulesTest {

    private static Consumer<Desk> approved(int count, int used) {
        return desk -> desk.copying(ApprovalKind.REPRODUCE, "S", "5", count, used, "head");
    }

    private static Consumer<Desk> approvedBy(String approver) {
        return desk -> desk.copying(ApprovalKind.REPRODUCE, "S", "1-3,4-5", 2, 0, approver);
    }

    private static void forbidden(Desk desk) {
        desk.document("S", "机密★20年", CarrierKind.PAPER, Copying.FORBIDDEN, Optional.empty(), Set.of(), Set.of("office"));
    }

    static List<Row> rows() {
        return Stream.of(copying(), keeping(), closing()).flatMap(List::stream).toList();
    }

    private static Asked twoOfFive() {
        return about(reproduce("S", "A-1", 5, 2)).when(approved(2, 0));
    }

    private static List<Row> copying() {
        return List.of(
                new Row("S8-11", "copies nobody approved", about(reproduce("S", null, 5, 2)), "approved copies", twoOfFive()),
                new Row("S8-11", "copies made after the window",
                        about(reproduce("S", "A-2", 5, 2)).when(desk -> desk.approval("A-2", ApprovalKind.REPRODUCE, "S", NINE.minusHours(3), NINE.minusHours(1))),
                        "copies made within it", twoOfFive()),
                new Row("S8-11", "a scan by an approval to copy", about(digitize("S", "A-1")).when(approved(2, 0)), "a scan by an approval to scan",
                        about(digitize("S", "A-1")).when(desk -> desk.copying(ApprovalKind.DIGITIZE, "S", "5", 1, 0, "head"))),
                new Row("S8-11", "an approval for another document", about(reproduce("C", "A-1", 5, 2)).when(approved(2, 0)),
                        "one for this", twoOfFive()),
                new Row("S8-12", "a third copy where two were approved", about(reproduce("S", "A-1", 5, 1)).when(approved(2, 2)),
                        "the second of two", about(reproduce("S", "A-1", 5, 1)).when(approved(2, 1))),
                new Row("S8-13", "six pages where five were approved", about(reproduce("S", "A-1", 6, 2)).when(approvedBy("head")),
                        "five", about(reproduce("S", "A-1", 5, 2)).when(approvedBy("head"))),
                new Row("S8-14", "copies without the stamp", about(reproduceCarelessly("S", false, 2)).when(approved(2, 0)),
                        "stamped copies", twoOfFive()),
                new Row("S8-15", "two copies of which one is registered", about(reproduceCarelessly("S", true, 1)).when(approved(2, 0)),
                        "both registered", twoOfFive()),
                new Row("S8-1", "copies by an approval of one's own", twoOfFive().by("head"), "by another's", twoOfFive()),
                new Row("S8-2", "copies by an approval of who has not the power", about(reproduce("S", "A-1", 5, 2)).when(approvedBy("officer")),
                        "by the head's", twoOfFive()),
                new Row("S8-3", "copies of a telegram", about(reproduce("TEL", "A-1", 5, 2)), "copies of a paper", twoOfFive()),
                new Row("S8-4", "copies of what its issuer forbids to copy", twoOfFive().when(CopyingRulesTest::forbidden), "of what he does not",
                        twoOfFive()));
    }

    private static List<Row> keeping() {
        return List.of(
                new Row("S9-2", "a count that the counter himself oversees", about(new CountAct("registry", List.of(), "clerk", true)),
                        "a count with an overseer", about(new CountAct("registry", List.of(), "officer", true))),
                new Row("DUTY-1", "a trainee on holiday duty at the safe", about(new DutyAct("registry", "trainee", NINE, NINE.plusDays(1)))
                        .when(desk -> desk.person("trainee", "office", PersonClass.NONE, PersonStatus.TRAINEE, Optional.empty(),
                                Optional.empty(), Optional.empty())),
                        "a cleared officer", about(new DutyAct("registry", "core", NINE, NINE.plusDays(1)))));
    }

    private static List<Row> closing() {
        return List.of(
                new Row("GAP-1", "a gap one person closes alone", close("officer"), "a gap two close", close("officer2")),
                new Row("GAP-1", "a second who has not signed", close("officer2").signedOnlyBy("officer"), "one who has signed on paper",
                        close("officer2").signedOnlyBy("officer").onPaper()),
                new Row("GAP-2", "the clerk as the second", close("clerk"), "an officer", close("officer2")));
    }

    private static Asked close(String second) {
        return about(new CloseGapAct("G2-1", "explained", "found in the cabinet", second)).by("officer")
                .when(desk -> desk.staff("officer2", "office", PersonClass.CORE, Role.OFFICER)).signedOnlyBy("officer2", "clerk");
    }

    @TestFactory
    Stream<DynamicTest> theRules() {
        return Row.tests(rows());
    }

    @Test
    @DisplayName("what was made is never refused, whatever is wrong with it")
    void factsAreTakenIn() {
        assertEquals(false, reproduce("S", null, 5, 2).isPermission());
        assertEquals(false, new CountAct("registry", List.of(), "clerk", false).isPermission());
        assertEquals(true, new CloseGapAct("G2-1", "explained", "x", "officer").isPermission());
    }
}
