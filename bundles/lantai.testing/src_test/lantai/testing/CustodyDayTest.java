package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.core.act.Act;
import lantai.core.act.CopyAct.StoreAct;
import lantai.core.act.DecisionAct.CorrectAct;
import lantai.core.act.DecisionAct.CorrectionReason;
import lantai.core.act.DocumentAct.RegisterAct;
import lantai.core.code.CopyId;
import lantai.core.event.Signature;
import lantai.core.register.CopyState;
import lantai.core.register.CopyStatus;
import lantai.rules.Finding;

@DisplayName("A day of custody through the door")
final class CustodyDayTest {

    private static final CopyId ONE = new CopyId("D31", 1);
    private static final CopyId TWO = new CopyId("D31", 2);
    private static final CopyId THREE = new CopyId("D31", 3);

    @TempDir
    static Path template;

    @TempDir
    Path temp;

    private static TestClock made;
    private TestRegistry test;

    @BeforeAll
    static void make() throws Exception {
        try (var registry = TestRegistry.found(template.resolve("r"))) {
            made = registry.clock();
        }
    }

    @BeforeEach
    void open() throws Exception {
        FolderFiles.copy(template.resolve("r"), temp.resolve("r"));
        test = TestRegistry.open(temp.resolve("r"), new TestClock(made.instant().plus(Duration.ofHours(1))));
    }

    @AfterEach
    void close() {
        test.close();
    }

    private CopyState copy(CopyId copy) {
        return test.registry().register().copy(copy).orElseThrow();
    }

    private long size() {
        return test.registry().status().size();
    }

    private BadAct bad(Act act) {
        var before = size();
        var bad = assertThrows(BadAct.class, () -> test.submit(act));
        assertEquals(before, size(), "a bad act leaves nothing behind");
        return bad;
    }

    private Act undo(Act wrong, Optional<Act> replacement) {
        return test.act("wang", new CorrectAct(wrong.id(), replacement.isPresent() ? CorrectionReason.INCORRECT_DATA
                : CorrectionReason.DID_NOT_OCCUR, replacement));
    }

    @Test
    @DisplayName("issues copies signed by clerk and receiver, and takes them back")
    void issueAndReturn() throws Exception {
        var issued = test.done("wang", test.issue("chen", ONE, TWO));
        assertEquals(2, issued.events().size());
        assertEquals(CopyStatus.ISSUED, copy(ONE).status());
        assertEquals(Optional.of("chen"), copy(ONE).holder());
        assertEquals(List.of(ONE, TWO), test.registry().register().heldBy("chen").stream().map(CopyState::copy).toList());
        var life = test.registry().lives().of(ONE, test.clock().time()).orElseThrow();
        var last = life.events().get(life.events().size() - 1);
        assertEquals(List.of(Signature.Role.ACTOR, Signature.Role.RECEIVER), last.signatures().stream().map(Signature::role).toList());
        test.done("wang", TestRegistry.back("chen", ONE));
        assertEquals(CopyStatus.STORED, copy(ONE).status());
        assertEquals(Optional.of("G1"), copy(ONE).place());
        assertEquals(List.of(TWO), test.registry().register().heldBy("chen").stream().map(CopyState::copy).toList());
    }

    @Test
    @DisplayName("refuses a trainee, a person out of class, one without signature and a copy that is out, each by rule, source and remedy")
    void refusals() throws Exception {
        test.done("wang", test.issue("chen", THREE));
        for (var asked : List.of(test.issue("hu", ONE), test.issue("deng", ONE), test.issue("chen", THREE))) {
            var before = size();
            var blocks = test.refused(test.act("wang", asked)).findings().stream().filter(Finding::blocks).toList();
            assertEquals(before, size(), "nothing happened");
            assertFalse(blocks.isEmpty(), asked.toString());
            for (var finding : blocks) {
                assertTrue(finding.rule().id().matches("[A-Z]+\\d*-\\d+"), finding.rule().id());
                assertFalse(finding.rule().source().article().isBlank());
                assertFalse(finding.remedy().isBlank());
            }
        }
        assertTrue(rules(test.refused(test.act("wang", test.issue("hu", ONE)))).contains("P-5"));
        assertTrue(rules(test.refused(test.act("wang", test.issue("deng", ONE)))).contains("P-1"));
        assertTrue(rules(test.refused(test.act("wang", test.issue("chen", THREE)))).contains("S3-1"));
        var unsigned = test.act("wang", test.issue("chen", ONE));
        var refused = (Outcome.Refused) test.registry().door().submit(unsigned, test.hands("wang")).join();
        assertFalse(refused.findings().isEmpty());
        assertEquals(refused.findings(), test.registry().door().judge(unsigned, Set.of()));
        assertEquals(CopyStatus.STORED, copy(ONE).status());
    }

    private static Set<String> rules(Outcome.Refused refused) {
        return refused.findings().stream().map(f -> f.rule().id()).collect(Collectors.toSet());
    }

    @Test
    @DisplayName("refuses the whole act when one of its copies is refused")
    void wholeOrNothing() throws Exception {
        test.done("wang", test.issue("chen", ONE));
        test.refused(test.act("wang", test.issue("chen", ONE, TWO)));
        assertEquals(CopyStatus.STORED, copy(TWO).status());
    }

    @Test
    @DisplayName("undoes an issue by a correction; both stay in the life")
    void undo() throws Exception {
        var wrong = test.act("wang", test.issue("chen", ONE, TWO));
        test.done(wrong);
        test.done(undo(wrong, Optional.empty()));
        assertEquals(CopyStatus.STORED, copy(ONE).status());
        assertEquals(Optional.of("G1"), copy(TWO).place());
        assertTrue(test.registry().register().heldBy("chen").isEmpty());
        var life = test.registry().lives().of(ONE, test.clock().time()).orElseThrow();
        assertEquals(4, life.events().size());
        assertEquals(1, life.corrected().size());
        assertEquals("already-corrected", bad(undo(wrong, Optional.empty())).code());
    }

    @Test
    @DisplayName("puts another act in the place of a wrong one")
    void replaces() throws Exception {
        var wrong = test.act("wang", new StoreAct(List.of(ONE), "G1"));
        test.done(wrong);
        var right = test.act("wang", new StoreAct(List.of(ONE), "G2"));
        var correction = undo(wrong, Optional.of(right));
        var done = test.done(correction);
        assertEquals(2, done.events().size());
        assertEquals(Optional.of("G2"), copy(ONE).place());
        assertTrue(test.done(correction).repeated());
        assertEquals(Optional.of("G2"), copy(ONE).place());
    }

    @Test
    @DisplayName("registers a document anew in the place of a wrong registration")
    void replacesRegistration() throws Exception {
        var wrong = test.act("wang", new RegisterAct(TestRegistry.document("D32", "号", "题", 2)));
        test.done(wrong);
        var right = test.act("wang", new RegisterAct(TestRegistry.document("D32", "号", "正题", 1)));
        test.done(undo(wrong, Optional.of(right)));
        assertEquals("正题", test.registry().register().document("D32").orElseThrow().title());
        assertEquals(CopyStatus.REGISTERED, copy(new CopyId("D32", 1)).status());
        assertEquals(CopyStatus.VOID, copy(new CopyId("D32", 2)).status());
    }

    @Test
    @DisplayName("writes no correction whose replacement cannot be taken in")
    void badReplacement() throws Exception {
        var wrong = test.act("wang", new StoreAct(List.of(ONE), "G2"));
        test.done(wrong);
        var used = test.act("wang", new StoreAct(List.of(TWO), "G2"));
        test.done(used);
        var nowhere = test.act("wang", new StoreAct(List.of(ONE), "NOWHERE"));
        var unknown = test.act("wang", new StoreAct(List.of(new CopyId("D99", 1)), "G1"));
        var stranger = test.act("nobody", new StoreAct(List.of(ONE), "G1"));
        var unsigned = test.act("hu", new StoreAct(List.of(ONE), "G1"));
        var reused = new Act(used.id(), used.at(), used.entered(), "wang", Optional.empty(), new StoreAct(List.of(ONE), "G1"));
        var nested = test.act("wang", new CorrectAct(used.id(), CorrectionReason.DID_NOT_OCCUR, Optional.empty()));
        assertEquals("unknown-place", bad(undo(wrong, Optional.of(nowhere))).code());
        assertEquals("unknown-copy", bad(undo(wrong, Optional.of(unknown))).code());
        assertEquals("unknown-person", bad(undo(wrong, Optional.of(stranger))).code());
        assertEquals("no-own-key", bad(undo(wrong, Optional.of(unsigned))).code());
        assertEquals("id-reused", bad(undo(wrong, Optional.of(reused))).code());
        assertEquals("id-reused", bad(undo(wrong, Optional.of(wrong))).code());
        assertEquals("not-correctable", bad(undo(wrong, Optional.of(nested))).code());
        assertEquals(Optional.of("G2"), copy(ONE).place());
        test.done(undo(wrong, Optional.of(test.act("wang", new StoreAct(List.of(ONE), "G1")))));
        assertEquals(Optional.of("G1"), copy(ONE).place());
    }

    @Test
    @DisplayName("does not let a replacement use what its correction makes void")
    void replacementOnVoid() throws Exception {
        var wrong = test.act("wang", new RegisterAct(TestRegistry.document("D32", "号", "题", 1)));
        test.done(wrong);
        var store = test.act("wang", new StoreAct(List.of(new CopyId("D32", 1)), "G1"));
        assertEquals("void-copy", bad(undo(wrong, Optional.of(store))).code());
        assertEquals(CopyStatus.REGISTERED, copy(new CopyId("D32", 1)).status());
    }

    @Test
    @DisplayName("lets a fact entered late take its place in time")
    void lateFact() throws Exception {
        test.done("wang", test.issue("chen", ONE));
        var noon = test.clock().time();
        test.clock().pass(Duration.ofHours(3));
        test.done("wang", test.issue("chen", TWO));
        var now = test.clock().time();
        var late = new Act("late-1", noon.plusMinutes(30), now, "wang", Optional.empty(), TestRegistry.back("chen", ONE));
        test.done(late);
        assertEquals(CopyStatus.STORED, copy(ONE).status());
        assertEquals(noon.plusMinutes(30).toInstant(), copy(ONE).since().toInstant());
        var wasIssued = new Act("late-2", noon.plusMinutes(20), now, "wang", Optional.empty(), new StoreAct(List.of(ONE), "G2"));
        test.done(wasIssued);
        assertEquals(Optional.of("G1"), copy(ONE).place(), "what happened earlier is not the last word");
    }

    @Test
    @DisplayName("does the same act once, and no other under its id")
    void idempotent() throws Exception {
        var act = test.act("wang", test.issue("chen", ONE));
        var first = test.done(act);
        assertFalse(first.repeated());
        var second = test.done(act);
        assertTrue(second.repeated());
        assertEquals(first.events(), second.events());
        test.reopen();
        var third = test.done(act);
        assertTrue(third.repeated());
        assertEquals(first.events(), third.events());
        var other = new Act(act.id(), act.at(), act.entered(), "wang", Optional.empty(), test.issue("chen", TWO));
        assertEquals("id-reused", bad(other).code());
        assertEquals(CopyStatus.STORED, copy(TWO).status());
    }

    @Test
    @DisplayName("answers two submissions of one act that has just been decided with the same events")
    void repeatedAtOnce() throws Exception {
        var act = test.act("wang", test.issue("chen", ONE, TWO));
        var first = test.submit(act);
        var second = test.submit(act);
        assertEquals(((Outcome.Done) first.join()).events(), ((Outcome.Done) second.join()).events());
        assertTrue(((Outcome.Done) second.join()).repeated());
    }

    /** As a crash between two records leaves it: the act's last event never came to the disk. */
    private void cutLastEvent() throws Exception {
        test.close();
        FolderFiles.dropLastRecord(FolderFiles.segment(test.folder()));
        Files.delete(FolderFiles.head(test.folder()));
        FolderFiles.delete(test.folder().resolve("projection"));
        test.open("wang");
    }

    @Test
    @DisplayName("completes an act that a crash cut in two when it is applied again")
    void cutInTwo() throws Exception {
        var act = test.act("wang", test.issue("chen", ONE, TWO, THREE));
        var whole = test.done(act);
        cutLastEvent();
        assertEquals(CopyStatus.ISSUED, copy(TWO).status());
        assertEquals(CopyStatus.STORED, copy(THREE).status());
        var completed = test.done(act);
        assertFalse(completed.repeated());
        assertEquals(whole.events().subList(0, 2), completed.events().subList(0, 2));
        assertEquals(3, completed.events().size());
        assertEquals(CopyStatus.ISSUED, copy(THREE).status());
        assertTrue(test.done(act).repeated());
    }

    @Test
    @DisplayName("completes a registration and a correction that a crash cut in two")
    void cutOthers() throws Exception {
        var register = test.act("wang", new RegisterAct(TestRegistry.document("D32", "号", "题", 3)));
        test.done(register);
        cutLastEvent();
        assertTrue(test.registry().register().copy(new CopyId("D32", 3)).isEmpty());
        assertEquals(4, test.done(register).events().size());
        assertEquals(CopyStatus.REGISTERED, copy(new CopyId("D32", 3)).status());
        var wrong = test.act("wang", new StoreAct(List.of(ONE, TWO), "G2"));
        test.done(wrong);
        var correction = undo(wrong, Optional.empty());
        test.done(correction);
        cutLastEvent();
        assertEquals(Optional.of("G1"), copy(ONE).place());
        assertEquals(Optional.of("G2"), copy(TWO).place());
        assertEquals(2, test.done(correction).events().size());
        assertEquals(Optional.of("G1"), copy(TWO).place());
    }

    @Test
    @DisplayName("writes the replacement that a crash kept back behind its correction")
    void cutBeforeReplacement() throws Exception {
        var wrong = test.act("wang", new StoreAct(List.of(ONE), "G1"));
        test.done(wrong);
        var correction = undo(wrong, Optional.of(test.act("wang", new StoreAct(List.of(ONE), "G2"))));
        test.done(correction);
        cutLastEvent();
        assertEquals(Optional.of("G1"), copy(ONE).place());
        assertEquals(2, test.done(correction).events().size());
        assertEquals(Optional.of("G2"), copy(ONE).place());
    }

    @Test
    @DisplayName("takes in nothing that names what is not in the register")
    void unknown() throws Exception {
        assertEquals("unknown-copy", bad(test.act("wang", test.issue("chen", new CopyId("D31", 99)))).code());
        assertEquals("unknown-person", bad(test.act("wang", test.issue("nobody", ONE))).code());
        assertEquals("unknown-place", bad(test.act("wang", new StoreAct(List.of(ONE), "G9"))).code());
        assertEquals("document-exists", bad(test.act("wang", new RegisterAct(TestRegistry.document("D31", "号", "题", 1)))).code());
        assertEquals("unknown-act", bad(test.act("wang", new CorrectAct("none", CorrectionReason.DID_NOT_OCCUR, Optional.empty()))).code());
        assertEquals("no-own-key", bad(test.act("hu", new StoreAct(List.of(ONE), "G1"))).code());
    }
}
