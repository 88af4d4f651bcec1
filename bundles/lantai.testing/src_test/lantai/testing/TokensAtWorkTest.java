package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.backup.FolderBackups;
import lantai.app.backup.FolderRestores;
import lantai.app.backup.Restores.Hand;
import lantai.app.backup.Restores.Order;
import lantai.app.door.Outcome;
import lantai.app.ledger.FolderLedgers;
import lantai.app.recovery.RecoveryDesk.Made;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.CannotOpen.Reason;
import lantai.app.registry.FolderWorkstation;
import lantai.app.registry.Registry;
import lantai.app.token.KeyProviders;
import lantai.app.token.Protection;
import lantai.app.vault.Vaults;
import lantai.core.act.Act;
import lantai.core.operation.Progress;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.Role;
import lantai.ledger.journal.Disk;
import lantai.vault.CastleVaults;
import lantai.vault.backup.CastleContainers;

@DisplayName("A registry whose operators have tokens")
class TokensAtWorkTest {

    private static final char[] FRESH = "987654".toCharArray();

    private static final List<String> PERSONS = List.of("sysadmin", "secadmin", "audadmin", "wang");

    @TempDir
    private static Path template;
    private static MemoryTokens tokens;
    private static Vaults vaults;
    private static TestClock made;

    @TempDir
    private Path temp;
    private Path folder;
    private TestClock clock;
    private FolderWorkstation workstation;

    /** The three administrators and {@code wang} have their slots on tokens that bear their codes. */
    @BeforeAll
    static void found() throws Exception {
        tokens = new MemoryTokens();
        vaults = new CastleVaults(new SecureRandom(), TestRegistry.CHEAP, new KeyProviders(List.of(tokens), tokens));
        var folder = template.resolve("r");
        try (var test = TestRegistry.found(folder)) {
            made = test.clock();
        }
        for (var person : PERSONS) {
            tokens.there.add(person);
            try (var registry = TestRegistry.workstation(made, Disk.REAL, vaults).open(folder, person, TestRegistry.pin(), Progress.NONE)) {
                registry.signers().changePin(person, TestRegistry.pin(), TestRegistry.pin(), Optional.of(new Protection("memory", person)));
            }
        }
    }

    @BeforeEach
    void place() throws Exception {
        folder = temp.resolve("r");
        FolderFiles.copy(template.resolve("r"), folder);
        clock = new TestClock(made.instant().plusSeconds(60));
        workstation = TestRegistry.workstation(clock, Disk.REAL, vaults);
        tokens.there.clear();
        tokens.there.addAll(PERSONS);
        tokens.asked.clear();
    }

    private Registry open(String person) throws CannotOpen {
        return workstation.open(folder, person, TestRegistry.pin(), Progress.NONE);
    }

    private CannotOpen refused(String person) {
        return assertThrows(CannotOpen.class, () -> open(person).close());
    }

    private void intact() throws Exception {
        var report = new FolderLedgers(vaults).verify(folder, List.of(), Progress.NONE);
        assertTrue(report.isIntact(), report::toString);
    }

    @Test
    @DisplayName("is opened with token and PIN, refuses by name without, and knows a slot from before the token as an older one")
    void opened() throws Exception {
        open("wang").close();
        assertEquals(List.of("wang"), tokens.asked);
        tokens.there.remove("wang");
        var refused = refused("wang");
        assertEquals(Reason.TOKEN_ABSENT, refused.reason());
        assertEquals(4, refused.reason().exitCode());
        assertEquals(List.of("wang", "memory", "wang"), List.of("person", "provider", "token").stream().map(refused.arguments()::get).toList());
        open("zhao").close();
        assertEquals(List.of("wang"), tokens.asked);
        intact();
    }

    @Test
    @DisplayName("refuses a slot from before it went on a token, put back with all that could tell")
    void slotFromBefore() throws Exception {
        var before = Files.createDirectory(temp.resolve("before"));
        FolderFiles.copy(folder.resolve("vault"), before.resolve("vault"));
        try (var registry = open("zhao")) {
            registry.signers().changePin("zhao", TestRegistry.pin(), TestRegistry.pin(), Optional.empty());
        }
        tokens.there.add("zhao");
        try (var registry = open("zhao")) {
            registry.signers().changePin("zhao", TestRegistry.pin(), TestRegistry.pin(), Optional.of(new Protection("memory", "zhao")));
            assertEquals("memory", registry.keys().slots().stream().filter(slot -> slot.person().equals("zhao")).findFirst().orElseThrow().token()
                    .orElseThrow().provider());
        }
        FolderFiles.delete(folder.resolve("vault"));
        FolderFiles.copy(before.resolve("vault"), folder.resolve("vault"));
        assertEquals(Reason.VAULT_ROLLED_BACK, refused("zhao").reason());
    }

    @Test
    @DisplayName("changes its root key with the tokens of the two who decide it, and nobody else's")
    void rekey() throws Exception {
        tokens.there.removeAll(Set.of("audadmin", "wang"));
        try (var registry = open("sysadmin"); var second = registry.signers().unlock("secadmin", TestRegistry.pin())) {
            assertInstanceOf(Outcome.Done.class, registry.keys().rotate(second).join());
            assertEquals(2, registry.keys().generation());
        }
        assertEquals(List.of("sysadmin", "secadmin"), tokens.asked);
        tokens.there.addAll(Set.of("audadmin", "wang"));
        open("wang").close();
        intact();
    }

    @Test
    @DisplayName("unlocks a person's count without his token, and takes his slot away without it")
    void unlockAndRemove() throws Exception {
        for (var i = 0; i < 5; i++) {
            assertThrows(CannotOpen.class, () -> workstation.open(folder, "wang", "000000".toCharArray(), Progress.NONE));
        }
        assertEquals(Reason.SLOT_LOCKED, refused("wang").reason());
        tokens.there.remove("wang");
        try (var registry = open("secadmin")) {
            assertInstanceOf(Outcome.Done.class, registry.keys().unlock("wang").join());
        }
        tokens.there.add("wang");
        open("wang").close();
        tokens.there.remove("wang");
        try (var registry = open("secadmin")) {
            assertInstanceOf(Outcome.Done.class, registry.keys().revoke("wang", "离岗").join());
            tokens.there.add("wang-2");
            registry.signers().enrol("wang", TestRegistry.pin(), true, new Protection("memory", "wang-2")).close();
        }
        open("wang").close();
        intact();
    }

    @Test
    @DisplayName("is restored from its backup with the token of that time, and not without it")
    void backup() throws Exception {
        var containers = new CastleContainers();
        var ledgers = new FolderLedgers(vaults);
        var file = temp.resolve("b.ltb");
        try (var registry = open("sysadmin")) {
            new FolderBackups(vaults, containers, ledgers, clock).make(registry, file, Progress.NONE);
        }
        var restores = new FolderRestores(vaults, containers, ledgers, workstation, clock);
        folder = temp.resolve("back");
        var order = new Order(file, folder, new Hand("sysadmin", TestRegistry.pin()), new Hand("secadmin", TestRegistry.pin()), List.of());
        tokens.there.remove("sysadmin");
        assertEquals(Reason.TOKEN_ABSENT, assertThrows(CannotOpen.class, () -> restores.restore(order, Progress.NONE)).reason());
        tokens.there.add("sysadmin");
        tokens.there.remove("secadmin");
        assertEquals(Reason.TOKEN_ABSENT, assertThrows(CannotOpen.class, () -> restores.restore(order, Progress.NONE)).reason());
        assertFalse(Files.exists(folder));
        tokens.there.add("secadmin");
        assertEquals(0, restores.restore(order, Progress.NONE).missing());
        open("wang").close();
        intact();
    }

    @Test
    @DisplayName("is recovered with its sheets when every token is lost; the new slot has none until its person wants one")
    void recovered() throws Exception {
        List<String> sheets;
        try (var registry = open("secadmin")) {
            sheets = assertInstanceOf(Made.Sheets.class, registry.recovery().make()).sheets().sheets().stream().map(words -> String.join(" ", words)).toList();
        }
        tokens.there.clear();
        tokens.asked.clear();
        workstation.recover(folder, sheets.subList(1, 4), "secadmin", FRESH, Progress.NONE).close();
        workstation.open(folder, "secadmin", FRESH, Progress.NONE).close();
        assertEquals(List.of(), tokens.asked);
        assertEquals(Reason.TOKEN_ABSENT, refused("sysadmin").reason());
        tokens.there.add("new");
        try (var registry = workstation.open(folder, "secadmin", FRESH, Progress.NONE)) {
            registry.signers().changePin("secadmin", FRESH, FRESH, Optional.of(new Protection("memory", "new")));
        }
        tokens.there.remove("new");
        assertEquals(Reason.TOKEN_ABSENT, assertThrows(CannotOpen.class, () -> workstation.open(folder, "secadmin", FRESH, Progress.NONE)).reason());
        intact();
    }

    @Test
    @DisplayName("opens its compartment with PIN and token of a holder who has one")
    void compartment() throws Exception {
        try (var registry = open("sysadmin")) {
            var li = TestRegistry.person("li", "李某", "JYS", PersonClass.CORE, PersonStatus.STAFF, Set.of(Role.OFFICER));
            var act = new Act("person-li", clock.time(), clock.time(), "sysadmin", Optional.empty(), li);
            assertInstanceOf(Outcome.Done.class, registry.door().submit(act, List.of()).join());
            registry.signers().enrol("li", TestRegistry.pin(), true).close();
        }
        try (var registry = open("secadmin")) {
            assertInstanceOf(Outcome.Done.class, registry.compartment().setUp(pins("wang", "zhao", "li")));
        }
        tokens.there.remove("wang");
        try (var registry = open("zhao")) {
            assertEquals(Reason.TOKEN_ABSENT, assertThrows(CannotOpen.class, () -> registry.compartment().open(pins("wang", "zhao"))).reason());
            assertFalse(registry.compartment().isOpen());
            tokens.there.add("wang");
            assertInstanceOf(Outcome.Done.class, registry.compartment().open(pins("wang", "zhao")));
            assertTrue(registry.compartment().isOpen());
        }
        intact();
    }

    private static Map<String, char[]> pins(String... persons) {
        var pins = new TreeMap<String, char[]>();
        List.of(persons).forEach(person -> pins.put(person, TestRegistry.pin()));
        return pins;
    }
}
