package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.projection.CopyQuery;
import lantai.core.act.Act;
import lantai.core.act.ActBody;
import lantai.core.act.CopyAct.CheckInAct;
import lantai.core.act.CopyAct.FoundAct;
import lantai.core.act.CopyAct.HandOverAct;
import lantai.core.act.CopyAct.LabelAct;
import lantai.core.act.CopyAct.MissingAct;
import lantai.core.act.CopyAct.ReturnAct;
import lantai.core.act.CopyAct.StoreAct;
import lantai.core.act.DecisionAct.CorrectAct;
import lantai.core.act.DecisionAct.CorrectionReason;
import lantai.core.act.DocumentAct.RegisterAct;
import lantai.core.code.CopyId;
import lantai.core.event.Signature;
import lantai.core.register.CopyStatus;

@DisplayName("Whatever is done in whatever order")
final class CustodyPropertyTest {

    private static final int ACTS = 400;
    private static final int COPIES = 6;

    @TempDir
    Path temp;

    private final List<String> done = new ArrayList<>();
    private TestRegistry test;
    private Random random;

    private CopyId copy() {
        return new CopyId("D31", 1 + random.nextInt(COPIES));
    }

    private String person() {
        return List.of("wang", "zhao", "chen", "deng").get(random.nextInt(4));
    }

    private String place() {
        return List.of("G1", "G2").get(random.nextInt(2));
    }

    private List<CopyId> some() {
        var set = new HashSet<CopyId>();
        for (var i = random.nextInt(3); i >= 0; i--) {
            set.add(copy());
        }
        return List.copyOf(set);
    }

    private ActBody body() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> test.issue(person(), some().toArray(CopyId[]::new));
            case 3, 4 -> new ReturnAct(some(), person(), random.nextBoolean() ? Optional.of(place()) : Optional.empty(), Map.of(),
                    Optional.empty());
            case 5 -> new StoreAct(some(), place());
            case 6 -> new HandOverAct(some(), person(), person(), Optional.empty());
            case 7 -> random.nextBoolean() ? new LabelAct(some()) : new CheckInAct(some(), place(), person(), Optional.empty(), Map.of());
            case 8 -> random.nextBoolean() ? new MissingAct(copy(), Optional.empty()) : new FoundAct(copy(), place(), Optional.empty());
            default -> new CorrectAct(done.get(random.nextInt(done.size())), CorrectionReason.DID_NOT_OCCUR, Optional.empty());
        };
    }

    private Act act(OffsetDateTime birth) {
        var act = test.act(random.nextBoolean() ? "wang" : "zhao", body());
        if (act.body().isPermission() || random.nextInt(3) > 0) {
            return act;
        }
        var span = Math.max(1, Duration.between(birth, act.at()).toSeconds());
        return new Act(act.id(), birth.plusSeconds((long) (random.nextDouble() * span)).withNano(0), act.at(), act.by(), Optional.empty(),
                act.body());
    }

    private void play(OffsetDateTime birth) throws Exception {
        for (var i = 0; i < ACTS; i++) {
            test.clock().pass(Duration.ofMinutes(random.nextInt(300)));
            var act = act(birth);
            try {
                if (test.submit(act).join() instanceof Outcome.Done) {
                    done.add(act.id());
                }
            } catch (BadAct e) {
                assertTrue(List.of("already-corrected", "not-correctable", "unknown-act").contains(e.code()), e.toString());
            }
        }
    }

    private void liveIsWhole(CopyId copy, OffsetDateTime asOf) {
        var life = test.registry().lives().of(copy, asOf).orElseThrow();
        var intervals = life.intervals();
        assertFalse(intervals.isEmpty());
        for (var i = 0; i < intervals.size(); i++) {
            var interval = intervals.get(i);
            assertFalse(interval.to().isBefore(interval.from()), copy + " " + interval);
            if (i > 0) {
                assertTrue(interval.from().isEqual(intervals.get(i - 1).to()), copy + " has a hole or overlap before " + interval);
            }
        }
        var last = intervals.get(intervals.size() - 1);
        assertTrue(last.to().isEqual(asOf), copy + " ends at " + last.to());
        var state = test.registry().register().copy(copy).orElseThrow();
        assertEquals(state.status(), last.status(), copy.toString());
        assertEquals(state.holder(), last.holder(), copy.toString());
        assertEquals(state.place(), last.place(), copy.toString());
        assertEquals(state.events(), life.events().size());
        var seqs = life.events().stream().map(e -> e.seq()).toList();
        assertEquals(seqs.stream().sorted().toList(), seqs);
        for (var i = 1; i < seqs.size(); i++) {
            assertEquals(Optional.of(life.events().get(i - 1).leaf()), life.events().get(i).event().previous(), "the copy's own chain");
        }
        assertTrue(life.events().stream().allMatch(e -> e.signatures().get(0).role() == Signature.Role.ACTOR));
    }

    private List<String> rows() {
        var rows = new ArrayList<String>();
        test.registry().catalogue().copies(CopyQuery.ALL, row -> rows.add(row.toString()));
        test.registry().catalogue().documents().forEach(d -> rows.add(d.toString()));
        test.registry().catalogue().persons().forEach(p -> rows.add(p.toString()));
        for (var person : List.of("wang", "zhao", "chen", "deng")) {
            test.registry().register().heldBy(person).forEach(c -> rows.add(person + " " + c));
        }
        for (var n = 1; n <= COPIES; n++) {
            var life = test.registry().lives().of(new CopyId("D31", n), test.clock().time()).orElseThrow();
            rows.add(life.intervals().toString());
            rows.add(test.registry().labels().payload(new CopyId("D31", n)).toString());
        }
        rows.add(test.registry().labels().labelled("D31").toString());
        rows.add(test.registry().status().counts().toString());
        return rows;
    }

    @Test
    @DisplayName("a copy's life has no hole and no overlap, and a projection made anew equals the one kept")
    void lives() throws Exception {
        var seed = System.nanoTime();
        System.out.println("seed " + seed);
        random = new Random(seed);
        test = TestRegistry.found(temp.resolve("r"));
        var birth = test.clock().time();
        try {
            done.add(test.done("wang", new StoreAct(List.of(new CopyId("D31", 1)), "G1")).act());
            play(birth.minusHours(5));
            assertTrue(done.size() > ACTS / 10, "only " + done.size() + " acts were done");
            for (var n = 1; n <= COPIES; n++) {
                liveIsWhole(new CopyId("D31", n), test.clock().time());
            }
            var live = rows();
            test.reopen();
            var kept = rows();
            assertEquals(live, kept);
            test.close();
            FolderFiles.delete(test.folder().resolve("projection"));
            test.open("wang");
            assertEquals(kept, rows());
            for (var n = 1; n <= COPIES; n++) {
                liveIsWhole(new CopyId("D31", n), test.clock().time());
            }
        } finally {
            test.close();
        }
    }

    @Test
    @DisplayName("a fact said to have happened before its copy was born does not make the life unreadable")
    void beforeBirth() throws Exception {
        random = new Random(1);
        test = TestRegistry.found(temp.resolve("r"));
        try {
            var copy = new CopyId("D31", 1);
            var early = new Act("early", test.clock().time().minusDays(3), test.clock().time(), "wang", Optional.empty(),
                    new StoreAct(List.of(copy), "G2"));
            test.done(early);
            liveIsWhole(copy, test.clock().time());
            test.reopen();
            liveIsWhole(copy, test.clock().time());
        } finally {
            test.close();
        }
    }

    @Test
    @DisplayName("a copy whose registration is taken back after it was issued is void and can still be looked at")
    void birthTakenBack() throws Exception {
        random = new Random(1);
        test = TestRegistry.found(temp.resolve("r"));
        try {
            var register = test.act("wang", new RegisterAct(TestRegistry.document("D32", "号", "题", 1)));
            test.done(register);
            var copy = new CopyId("D32", 1);
            test.done("wang", test.issue("chen", copy));
            test.done("wang", new CorrectAct(register.id(), CorrectionReason.DID_NOT_OCCUR, Optional.empty()));
            assertEquals(CopyStatus.VOID, test.registry().register().copy(copy).orElseThrow().status());
            liveIsWhole(copy, test.clock().time());
            assertTrue(test.registry().register().heldBy("chen").isEmpty());
            var kept = rows();
            test.reopen();
            liveIsWhole(copy, test.clock().time());
            assertEquals(kept, rows());
        } finally {
            test.close();
        }
    }
}
