package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.core.act.CopyAct.StoreAct;
import lantai.core.act.CopyingAct.DigitizeAct;
import lantai.core.act.CopyingAct.ReproduceAct;
import lantai.core.act.CopyingAct.Result;
import lantai.core.act.DecisionAct.ApproveAct;
import lantai.core.act.DecisionAct.CorrectAct;
import lantai.core.act.DecisionAct.CorrectionReason;
import lantai.core.act.ReportAct.CountAct;
import lantai.core.act.ReportAct.KnowledgeAct;
import lantai.core.act.ReportAct.Knowing;
import lantai.core.act.ReportAct.SightingAct;
import lantai.core.act.ThingAct.DeviceAct;
import lantai.core.act.ThingAct.DutyAct;
import lantai.core.act.ThingAct.PersonAct;
import lantai.core.code.CopyId;
import lantai.core.event.Subject;
import lantai.core.mark.CarrierKind;
import lantai.core.register.ApprovalKind;
import lantai.core.register.CopyStatus;
import lantai.core.register.DeviceKind;
import lantai.core.register.Role;
import lantai.rules.Finding;

@DisplayName("Copies, scans, counts and reports through the door")
final class NewActsTest {

    private static final CopyId ONE = new CopyId("D31", 1);
    private static final CopyId CHILD = new CopyId("D31", 1, 1);

    @TempDir
    Path temp;

    private TestRegistry test;

    @BeforeEach
    void open() throws Exception {
        test = TestRegistry.found(temp.resolve("r"));
        test.close();
        test.open("sysadmin");
        test.done("sysadmin", new DeviceAct("mfp", DeviceKind.MFP, "G1", "lantai-csv", OptionalInt.of(0), OptionalInt.of(600)));
        var zhao = test.registry().register().person("zhao").orElseThrow();
        test.done("sysadmin", new PersonAct("zhao", "赵某", "JYS", zhao.personClass(), zhao.status(), Set.of(Role.CLERK, Role.APPROVER),
                zhao.reviewUntil(), zhao.pledge(), zhao.trainingUntil(), Optional.empty()));
        test.reopen();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private void approved(String id, ApprovalKind kind, int count) throws Exception {
        test.close();
        test.open("zhao");
        test.done("zhao", new ApproveAct(id, kind, "wang", List.of(ONE), Optional.empty(), Optional.of("4"), OptionalInt.of(count),
                Optional.of("mfp"), test.clock().time(), test.clock().time().plusHours(4), Set.of()));
        test.reopen();
    }

    private static ReproduceAct one(Optional<String> approval, CopyId child) {
        return new ReproduceAct(approval, ONE, "mfp", 1, 4, List.of(child), true, OptionalInt.empty(), OptionalInt.empty());
    }

    private static List<String> gaps(Outcome.Done done) {
        return done.findings().stream().filter(Finding::blocks).map(f -> f.rule().gap().orElse("") + " " + f.rule().id()).toList();
    }

    @Test
    @DisplayName("a copy made of a copy is a carrier of its own with the level of its parent, and its approval counts it")
    void children() throws Exception {
        approved("A-1", ApprovalKind.REPRODUCE, 1);
        assertEquals(List.of(), gaps(test.done("wang", one(Optional.of("A-1"), CHILD))));
        var child = test.registry().register().copy(CHILD).orElseThrow();
        assertEquals(CopyStatus.REGISTERED, child.status());
        assertEquals(test.registry().register().copy(ONE).orElseThrow().level(), child.level());
        assertEquals(Optional.of("wang"), child.holder());
        assertEquals(1, test.registry().register().approval("A-1").orElseThrow().used());
        test.done("wang", new StoreAct(List.of(CHILD), "G1"));
        assertEquals(CopyStatus.STORED, test.registry().register().copy(CHILD).orElseThrow().status());
        var second = test.done("wang", one(Optional.of("A-1"), new CopyId("D31", 1, 2)));
        assertEquals(List.of("G4 S8-12"), gaps(second), "the approval is used up, the fact is taken in");
        assertEquals(List.of("G4 S8-11"), gaps(test.done("wang", one(Optional.empty(), new CopyId("D31", 1, 3)))));
        test.reopen();
        assertEquals(2, test.registry().register().approval("A-1").orElseThrow().used());
        assertTrue(test.registry().lives().of(CHILD, test.clock().time()).isPresent(), "a child has a life");
    }

    @Test
    @DisplayName("a copying that did not occur gives the approval its count back and voids the child")
    void corrected() throws Exception {
        approved("A-1", ApprovalKind.REPRODUCE, 1);
        var act = test.act("wang", one(Optional.of("A-1"), CHILD));
        test.done(act);
        test.done("wang", new CorrectAct(act.id(), CorrectionReason.DID_NOT_OCCUR, Optional.empty()));
        assertEquals(0, test.registry().register().approval("A-1").orElseThrow().used());
        assertEquals(CopyStatus.VOID, test.registry().register().copy(CHILD).orElseThrow().status());
    }

    @Test
    @DisplayName("a scan makes an electronic carrier that inherits mark, range and ban on copying")
    void scans() throws Exception {
        approved("A-2", ApprovalKind.DIGITIZE, 1);
        assertEquals(List.of(), gaps(test.done("wang", new DigitizeAct(Optional.of("A-2"), ONE, "mfp", 4, new Result("E31", CarrierKind.DISC)))));
        var source = test.registry().register().document("D31").orElseThrow();
        var made = test.registry().register().document("E31").orElseThrow();
        assertEquals(source.mark(), made.mark());
        assertEquals(source.rangeUnits(), made.rangeUnits());
        assertEquals(Optional.of("D31"), made.parent());
        assertEquals(CarrierKind.DISC, made.kind());
        assertEquals(source.title(), made.title());
        assertTrue(test.registry().register().copy(new CopyId("E31", 1)).isPresent());
    }

    @Test
    @DisplayName("a count speaks in the life of the place and of what was found; what nobody knows is kept sealed")
    void counts() throws Exception {
        var done = test.done("wang", new CountAct("G1", List.of(ONE.toString(), "D31/000999"), "zhao", true));
        assertEquals(List.of(Subject.of(Subject.Type.PLACE, "G1"), Subject.copy(ONE)), done.events().stream().map(Outcome.EventRef::subject).toList());
        assertEquals(CopyStatus.STORED, test.registry().register().copy(ONE).orElseThrow().status());
        assertTrue(test.registry().register().place("G1").isPresent());
        assertEquals(List.of("G10 S9-2"), gaps(test.done("wang", new CountAct("G1", List.of(), "wang", true))));
    }

    @Test
    @DisplayName("what is reported names only what is registered, and a trainee is not put on duty")
    void reports() throws Exception {
        var seen = new SightingAct("s-1", test.clock().time(), "公安机关", "微信群", Optional.of("g-1"), Optional.of(ONE), Optional.empty(),
                Optional.empty(), Optional.of("关于防汛的通知"), Optional.empty(), Optional.empty());
        assertEquals("unknown-group", assertThrows(BadAct.class, () -> test.submit(test.act("wang", seen))).code());
        test.done("wang", new SightingAct("s-1", test.clock().time(), "公安机关", "微信群", Optional.empty(), Optional.of(ONE), Optional.empty(),
                Optional.empty(), Optional.of("关于防汛的通知"), Optional.empty(), Optional.empty()));
        assertEquals(Optional.of(ONE), test.registry().register().sighting("s-1").orElseThrow().copy());
        test.done("wang", new KnowledgeAct("D31", "deng", Knowing.INSTRUCTION, Optional.of("群内批示")));
        assertEquals(4, test.registry().register().document("D31").orElseThrow().pages(), "a report does not change the document");
        var duty = new DutyAct("G1", "hu", test.clock().time(), test.clock().time().plusHours(8));
        assertEquals(List.of("DUTY-1"), test.refused(test.act("wang", duty)).findings().stream().map(f -> f.rule().id()).toList());
    }
}
