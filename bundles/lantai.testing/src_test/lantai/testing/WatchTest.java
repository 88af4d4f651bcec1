package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.door.JournalUnavailable;
import lantai.app.ledger.LedgerRefused;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.FolderWorkstation;
import lantai.app.registry.Registry;
import lantai.app.watch.LedgerWatch.Checked;
import lantai.app.watch.LedgerWatch.Listener;
import lantai.core.code.CopyId;
import lantai.core.operation.Progress;

@DisplayName("The ledger is watched while the registry is open")
final class WatchTest {

    @TempDir
    static Path template;
    @TempDir
    Path temp;
    private static TestClock made;
    private Path folder;
    private TestClock clock;
    private FolderWorkstation workstation;

    @BeforeAll
    static void make() throws Exception {
        try (var test = TestRegistry.found(template.resolve("r"))) {
            test.done("wang", test.issue("chen", new CopyId("D31", 1)));
            made = test.clock();
        }
    }

    @BeforeEach
    void copy() throws IOException {
        folder = temp.resolve("r");
        FolderFiles.copy(template.resolve("r"), folder);
        clock = new TestClock(made.instant());
        workstation = TestRegistry.workstation(clock);
    }

    private Registry open() throws CannotOpen {
        return workstation.open(folder, "wang", TestRegistry.pin(), Progress.NONE);
    }

    /** Verifies in the background until it has ended, and gives what was told. */
    private static List<Checked> verified(Registry registry, boolean all, int results) throws InterruptedException {
        var told = new LinkedBlockingQueue<Checked>();
        var stop = registry.ledger().watch().listen(new Listener() {
            @Override
            public void progress(long done, long total) {
                assertTrue(done <= total);
            }

            @Override
            public void checked(Checked result) {
                told.add(result);
            }
        });
        registry.ledger().watch().begin(all);
        var list = new ArrayList<Checked>();
        while (list.size() < results) {
            var next = told.poll(60, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing was told: " + list);
            }
            list.add(next);
        }
        stop.run();
        return list;
    }

    private Path segment() throws IOException {
        try (var files = Files.walk(folder.resolve("journal"))) {
            return files.filter(file -> file.toString().endsWith(".ccj")).findFirst().orElseThrow();
        }
    }

    @Test
    @DisplayName("everything the first time and once a day, in between only what came since; it is remembered from session to session")
    void remembers() throws Exception {
        long size;
        try (var registry = open()) {
            assertTrue(registry.ledger().watch().last().isEmpty());
            var first = verified(registry, false, 1).get(0);
            size = registry.status().size();
            assertEquals(new Checked(first.when(), size, "intact", true, 0), first);
        }
        try (var registry = open()) {
            assertEquals(size, registry.ledger().watch().last().orElseThrow().size());
            assertTrue(registry.ledger().watch().wholeAt().isPresent());
            assertFalse(verified(registry, false, 1).get(0).whole());
        }
        clock.pass(Duration.ofHours(25));
        try (var registry = open()) {
            var both = verified(registry, false, 2);
            assertEquals(List.of(false, true), both.stream().map(Checked::whole).toList());
            assertTrue(both.stream().allMatch(Checked::isIntact));
        }
    }

    @Test
    @DisplayName("an old copy of the journal put back is told at opening: it was verified to more events than are there")
    void rolledBack() throws Exception {
        var old = Files.readAllBytes(segment());
        try (var registry = open()) {
            registry.ledger().checkpoint(Progress.NONE); // writes the log's key as an event
            verified(registry, true, 1);
        }
        var head = segment().resolveSibling("head");
        Files.write(segment(), old);
        Files.delete(head);
        var refused = assertThrows(CannotOpen.class, this::open);
        assertEquals(CannotOpen.Reason.ROLLED_BACK, refused.reason());
        assertEquals("verified", refused.arguments().get("segment"));
    }

    @Test
    @DisplayName("damage found in the background shuts the door, stays in force at the next opening, and goes when all is found intact again")
    void alarm() throws Exception {
        try (var test = TestRegistry.open(folder, clock)) {
            var registry = test.registry();
            verified(registry, true, 1);
            var good = Files.readAllBytes(segment());
            var bad = good.clone();
            bad[good.length / 2] ^= 1;
            Files.write(segment(), bad);
            var found = verified(registry, true, 2).get(1);
            assertEquals("corrupt", found.verdict());
            assertTrue(found.findings() > 0);
            assertTrue(registry.isReadOnly());
            assertEquals("not-intact", registry.status().why().orElseThrow());
            Files.write(segment(), good);
            var back = test.act("wang", TestRegistry.back("chen", new CopyId("D31", 1)));
            assertEquals(JournalUnavailable.Reason.READ_ONLY, assertThrows(JournalUnavailable.class, () -> test.submit(back)).reason());
            assertEquals(LedgerRefused.Reason.NOT_INTACT,
                    assertThrows(LedgerRefused.class, () -> registry.ledger().checkpoint(Progress.NONE)).reason());
        }
        assertTrue(Files.readString(folder.resolve("verified")).contains("verdict corrupt"));
        try (var registry = open()) {
            while (registry.ledger().watch().isAlarmed()) {
                verified(registry, true, 1);
            }
            assertFalse(registry.isReadOnly());
        }
    }

    @Test
    @DisplayName("what is remembered can be deleted or changed by somebody without a PIN, and then everything is verified anew")
    void forged() throws Exception {
        try (var registry = open()) {
            verified(registry, true, 1);
        }
        var file = folder.resolve("verified");
        var text = Files.readString(file);
        for (var forged : List.of(text.replace("whole 2", "whole 3"), text.replaceFirst("size \\d+", "size 1"), text.substring(5), text + "x\n", "")) {
            Files.writeString(file, forged);
            try (var registry = open()) {
                assertTrue(registry.ledger().watch().last().isEmpty(), forged);
            }
        }
        Files.delete(file);
        try (var registry = open()) {
            assertTrue(verified(registry, false, 1).get(0).whole());
        }
    }

    /** A head of a later session, its keys, and the folder as it was before that session. */
    private record Kept(byte[] head, List<String> keys, Path before) {
    }

    private Kept later() throws Exception {
        try (var registry = open()) {
            registry.ledger().checkpoint(Progress.NONE);
        }
        var before = temp.resolve("before");
        FolderFiles.copy(folder, before);
        try (var test = TestRegistry.open(folder, clock)) {
            test.done("wang", test.issue("chen", new CopyId("D31", 2)));
            var head = test.registry().ledger().checkpoint(Progress.NONE);
            return new Kept(head.note().getBytes(StandardCharsets.UTF_8), test.registry().ledger().keys(Progress.NONE), before);
        }
    }

    @Test
    @DisplayName("a genuine head kept elsewhere that knows more makes an old copy read-only, in later sessions too, until what it knows is there")
    void contradicted() throws Exception {
        var kept = later();
        var whole = folder;
        folder = kept.before();
        try (var test = TestRegistry.open(folder, clock)) {
            var registry = test.registry();
            verified(registry, true, 1);
            assertEquals(LedgerRefused.Reason.UNKNOWN_LOG,
                    assertThrows(LedgerRefused.class, () -> registry.ledger().check(kept.head(), Progress.NONE)).reason());
            assertFalse(registry.isReadOnly(), "anybody can write a head under a key of his own");
            var issue = test.act("wang", TestRegistry.back("chen", new CopyId("D31", 1)));
            assertEquals(LedgerRefused.Reason.INCONSISTENT,
                    assertThrows(LedgerRefused.class, () -> registry.ledger().check(kept.head(), kept.keys(), Progress.NONE)).reason());
            assertTrue(registry.isReadOnly());
            assertEquals("rolled-back", registry.ledger().watch().last().orElseThrow().verdict());
            assertEquals(JournalUnavailable.Reason.READ_ONLY, assertThrows(JournalUnavailable.class, () -> test.submit(issue)).reason());
            while (registry.ledger().watch().isRunning()) {
                Thread.onSpinWait();
            }
            assertEquals("rolled-back", verified(registry, true, 1).get(0).verdict(), "looked at again without the head in hand");
        }
        try (var registry = workstation.open(folder, "secadmin", TestRegistry.pin(), Progress.NONE)) {
            assertTrue(registry.isReadOnly());
            assertThrows(JournalUnavailable.class, () -> registry.recovery().make());
            assertEquals(0, registry.recovery().generation());
        }
        FolderFiles.delete(folder.resolve("journal"));
        FolderFiles.copy(whole.resolve("journal"), folder.resolve("journal"));
        FolderFiles.delete(folder.resolve("vault"));
        FolderFiles.copy(whole.resolve("vault"), folder.resolve("vault"));
        try (var registry = open()) {
            while (registry.ledger().watch().isAlarmed()) {
                verified(registry, true, 1);
            }
            assertFalse(registry.isReadOnly());
        }
    }

    @Test
    @DisplayName("a second history is told by a head of the first, and the verification from the files alone finds it from then on")
    void forked() throws Exception {
        var kept = later();
        folder = kept.before();
        try (var test = TestRegistry.open(folder, clock)) {
            for (var n = 3; n < 9; n++) {
                test.done("wang", test.issue("chen", new CopyId("D31", n)));
            }
            var registry = test.registry();
            assertEquals(LedgerRefused.Reason.FORKED,
                    assertThrows(LedgerRefused.class, () -> registry.ledger().check(kept.head(), kept.keys(), Progress.NONE)).reason());
            assertEquals("forked", registry.ledger().watch().last().orElseThrow().verdict());
            assertTrue(registry.isReadOnly());
        }
        var again = new CommandRun(TestRegistry.workstation(clock), clock).run("--registry", folder.toString(), "verify");
        assertEquals(3, again.exit());
        assertTrue(again.says("\"verdict\":\"forked\""), again.toString());
    }

    @Test
    @DisplayName("keys that nobody's key has handed over to are not believed")
    void strangeKeys() throws Exception {
        var kept = later();
        try (var other = TestRegistry.found(temp.resolve("other"))) {
            var strange = other.registry().ledger().keys(Progress.NONE);
            folder = kept.before();
            try (var registry = open()) {
                assertEquals(LedgerRefused.Reason.UNKNOWN_LOG,
                        assertThrows(LedgerRefused.class, () -> registry.ledger().check(kept.head(), strange, Progress.NONE)).reason());
                assertFalse(registry.isReadOnly());
            }
        }
    }
}
