package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.door.JournalUnavailable;
import lantai.app.ledger.FolderLedgers;
import lantai.app.ledger.LedgerRefused;
import lantai.app.ledger.Ledgers.Outside;
import lantai.app.registry.CannotOpen;
import lantai.app.migration.FolderMigrations;
import lantai.app.registry.FolderWorkstation;
import lantai.app.migration.Migrations;
import lantai.app.registry.Registry;
import lantai.core.code.CopyId;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.core.register.CopyStatus;

@DisplayName("A registry continued in another suite")
final class MigrationTest {

    private static final CopyId FIRST = new CopyId("D31", 1);
    private static final CopyId SECOND = new CopyId("D31", 2);

    @TempDir
    static Path template;
    @TempDir
    Path temp;
    private static TestClock made;
    private Path old;
    private Path fresh;
    private TestClock clock;
    private FolderWorkstation workstation;
    private FolderLedgers ledgers;
    private Migrations migrations;

    @BeforeAll
    static void make() throws Exception {
        try (var test = TestRegistry.found(template.resolve("r"))) {
            test.done("wang", test.issue("chen", FIRST, SECOND));
            test.done("wang", TestRegistry.back("chen", SECOND));
            made = test.clock();
        }
    }

    @BeforeEach
    void copy() throws IOException {
        old = temp.resolve("old");
        fresh = temp.resolve("fresh");
        FolderFiles.copy(template.resolve("r"), old);
        clock = new TestClock(made.instant());
        workstation = TestRegistry.workstation(clock);
        ledgers = new FolderLedgers(TestRegistry.vaults());
        migrations = new FolderMigrations(ledgers, workstation);
    }

    private Migrations.Done migrate(Suite suite) throws CannotOpen, LedgerRefused {
        return migrations.migrate(new Migrations.Order(old, "wang", TestRegistry.pin(), fresh, suite, person -> TestRegistry.pin()), Progress.NONE);
    }

    private Registry open(Path folder, String person) throws CannotOpen {
        return workstation.open(folder, person, TestRegistry.pin(), Progress.NONE);
    }

    /** What a person sees of a copy's life: everything but who carried it over. */
    private List<String> life(Registry registry, CopyId copy) {
        var life = registry.lives().of(copy, clock.time()).orElseThrow();
        var all = new ArrayList<>(life.events().stream().map(MigrationTest::told).toList());
        // numbers in the journal are others
        life.intervals().forEach(interval -> all.add(interval.toString().replaceAll("events=\\[\\d+]", "")));
        return all;
    }

    private static String told(RecordedEvent recorded) {
        var event = recorded.event();
        return String.join("|", event.kind(), event.act(), event.subject().toString(), String.valueOf(event.level()), event.from().toString(),
                event.to().toString(), event.by(), event.approvers().toString(), event.at().toString(), event.entered().toString(),
                recorded.texts().toString(), event.id().toString());
    }

    private String verdict(Outside... against) throws LedgerRefused {
        return ledgers.verify(fresh, List.of(against), Progress.NONE).verdict();
    }

    @Test
    @DisplayName("has the same people, places, copies and lives; its log is intact and goes on in the new suite")
    void same() throws Exception {
        var lives = new ArrayList<List<String>>();
        String rows;
        try (var registry = open(old, "wang")) {
            lives.add(life(registry, FIRST));
            lives.add(life(registry, SECOND));
            rows = registry.catalogue().persons().stream().map(p -> p.person() + p.name() + p.unit() + p.roles()).toList() + " " + registry.catalogue().places()
                    + registry.catalogue().documents() + registry.catalogue().units();
        }
        var done = migrate(Suite.GM);
        assertEquals("intact", verdict());
        var report = ledgers.verify(fresh, List.of(), Progress.NONE);
        assertEquals(List.of(), report.findings());
        try (var registry = open(fresh, "sysadmin")) {
            assertEquals(Suite.GM, registry.suite());
            assertEquals(done.origin(), registry.origin());
            assertEquals(lives, List.of(life(registry, FIRST), life(registry, SECOND)));
            assertEquals(rows, registry.catalogue().persons().stream().map(p -> p.person() + p.name() + p.unit() + p.roles()).toList() + " "
                    + registry.catalogue().places() + registry.catalogue().documents() + registry.catalogue().units());
            assertEquals(CopyStatus.ISSUED, registry.register().copy(FIRST).orElseThrow().status());
            assertTrue(registry.register().person("wang").orElseThrow().publicKey().isEmpty(), "an old key signs nothing here");
            registry.signers().enrol("wang", TestRegistry.pin(), true).close();
            registry.signers().enrol("chen", TestRegistry.pin(), false).close();
        }
        try (var test = TestRegistry.open(fresh, clock)) {
            test.done("wang", TestRegistry.back("chen", FIRST));
            assertEquals(CopyStatus.STORED, test.registry().register().copy(FIRST).orElseThrow().status());
            test.registry().ledger().checkpoint(Progress.NONE);
        }
        assertEquals("intact", verdict());
    }

    @Test
    @DisplayName("is linked to the old log: every checkpoint of it holds against the new one, one of another history does not")
    void linked() throws Exception {
        Outside early;
        try (var registry = open(old, "wang")) {
            early = new Outside("stick", registry.ledger().checkpoint(Progress.NONE).note().getBytes(StandardCharsets.UTF_8));
        }
        var twin = temp.resolve("twin");
        FolderFiles.copy(old, twin);
        migrate(Suite.GM);
        var report = ledgers.verify(fresh, List.of(early), Progress.NONE);
        assertEquals("intact", report.verdict());
        assertEquals(List.of(), report.findings(), "signed by a key of the old log, which the new one names");
        try (var test = TestRegistry.open(twin, clock)) {
            test.done("wang", TestRegistry.back("chen", FIRST));
            var fork = test.registry().ledger().checkpoint(Progress.NONE).note();
            assertEquals("forked", verdict(new Outside("fork", fork.getBytes(StandardCharsets.UTF_8))));
            test.done("wang", test.issue("chen", SECOND));
            test.done("wang", TestRegistry.back("chen", SECOND));
            test.done("wang", test.issue("chen", SECOND));
            var longer = test.registry().ledger().checkpoint(Progress.NONE).note();
            assertEquals("rolled-back", verdict(new Outside("longer", longer.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Test
    @DisplayName("leaves the old one closed: it is read, verified and signed, but takes nothing any more")
    void closed() throws Exception {
        var done = migrate(Suite.GM);
        assertEquals("intact", ledgers.verify(old, List.of(), Progress.NONE).verdict());
        try (var test = TestRegistry.open(old, clock)) {
            assertEquals("closed", test.registry().status().why().orElseThrow());
            var back = test.act("wang", TestRegistry.back("chen", FIRST));
            assertEquals(JournalUnavailable.Reason.READ_ONLY, assertThrows(JournalUnavailable.class, () -> test.submit(back)).reason());
            assertEquals(done.size(), test.registry().ledger().checkpoint(Progress.NONE).size());
            assertEquals(done.size(), test.registry().status().size());
        }
    }

    @Test
    @DisplayName("is not made of an altered one, and not before every administrator has given the PIN")
    void refused() throws Exception {
        assertThrows(CannotOpen.class, () -> migrations.migrate(new Migrations.Order(old, "wang", TestRegistry.pin(), fresh, Suite.GM,
                person -> person.equals("audadmin") ? "wrong-1".toCharArray() : TestRegistry.pin()), Progress.NONE));
        assertFalse(Files.exists(fresh));
        Path segment;
        try (var files = Files.walk(old.resolve("journal"))) {
            segment = files.filter(file -> file.toString().endsWith(".ccj")).findFirst().orElseThrow();
        }
        var good = Files.readAllBytes(segment);
        var bad = good.clone();
        bad[bad.length / 3] ^= 4;
        Files.write(segment, bad);
        assertEquals(LedgerRefused.Reason.NOT_INTACT, assertThrows(LedgerRefused.class, () -> migrate(Suite.GM)).reason());
        assertFalse(Files.exists(fresh));
        Files.write(segment, good);
        migrate(Suite.INTL);
        assertEquals("intact", verdict());
    }

    @Test
    @DisplayName("can be finished after it was stopped half-way: the old one is closed already, and names the same new log")
    void again() throws Exception {
        var first = migrate(Suite.GM);
        FolderFiles.delete(fresh);
        var second = migrate(Suite.GM);
        assertEquals(first.origin(), second.origin());
        assertEquals(first.size(), second.size());
        assertEquals("intact", verdict());
    }
}
