package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.projection.CopyQuery;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.CannotOpen.Reason;
import lantai.app.registry.FolderWorkstation;
import lantai.app.registry.Founding;
import lantai.app.registry.Peek;
import lantai.app.registry.Registry;
import lantai.core.code.CopyId;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.core.register.CopyStatus;
import lantai.core.register.Role;

@DisplayName("A registry in its folder")
final class RegistryTest {

    private static final CopyId FIRST = new CopyId("D31", 1);

    @TempDir
    static Path template;

    @TempDir
    Path temp;

    private static TestClock made;
    private static long events;
    private static List<String> lists;

    private Path folder;
    private TestClock clock;
    private FolderWorkstation workstation;

    @BeforeAll
    static void make() throws Exception {
        try (var test = TestRegistry.found(template.resolve("r"))) {
            test.done("wang", test.issue("chen", FIRST));
            made = test.clock();
            events = test.registry().status().size();
            lists = lists(test.registry());
        }
    }

    @BeforeEach
    void copy() throws IOException {
        folder = temp.resolve("r");
        FolderFiles.copy(template.resolve("r"), folder);
        clock = new TestClock(made.instant());
        workstation = TestRegistry.workstation(clock);
    }

    private static List<String> lists(Registry registry) {
        var rows = new ArrayList<String>();
        registry.catalogue().copies(CopyQuery.ALL, row -> rows.add(row.toString()));
        registry.catalogue().documents().forEach(d -> rows.add(d.toString()));
        registry.catalogue().persons().forEach(p -> rows.add(p.toString()));
        registry.catalogue().places().forEach(p -> rows.add(p.toString()));
        registry.catalogue().units().forEach(u -> rows.add(u.toString()));
        registry.register().heldBy("chen").forEach(c -> rows.add(c.toString()));
        return rows;
    }

    private Registry open() throws CannotOpen {
        return workstation.open(folder, "wang", TestRegistry.pin(), Progress.NONE);
    }

    private void cannot(Reason reason) {
        assertEquals(reason, assertThrows(CannotOpen.class, () -> open().close()).reason());
    }

    private void wholeAgain() throws CannotOpen {
        try (var registry = open()) {
            assertEquals(lists, lists(registry));
            assertEquals("current", registry.status().projectionState());
            assertEquals(events, registry.status().size());
        }
    }

    @Test
    @DisplayName("is founded with three administrators and opens with what was put in")
    void opens() throws CannotOpen {
        var peek = workstation.peek(folder);
        assertEquals(Peek.Kind.REGISTRY, peek.kind());
        assertEquals(List.of("audadmin", "secadmin", "sysadmin", "wang", "zhao"), peek.operators());
        wholeAgain();
        try (var registry = open()) {
            assertEquals("wang", registry.operator());
            assertEquals("JYS", registry.unit());
            assertEquals("read-write", registry.status().mode());
            assertEquals(TestRegistry.COPIES, registry.status().counts().copies());
            assertEquals(CopyStatus.ISSUED, registry.register().copy(FIRST).orElseThrow().status());
        }
    }

    @Test
    @DisplayName("is not founded in a folder that is not empty, nor with fewer than three different administrators")
    void founding() throws Exception {
        var again = assertThrows(CannotOpen.class, () -> workstation.found(folder, TestRegistry.founding("x", "y"), Progress.NONE));
        assertEquals(Reason.NOT_EMPTY, again.reason());
        var one = new Founding.Administrator("a", "甲", Role.SYSTEM_ADMIN, TestRegistry.pin());
        var two = new Founding.Administrator("b", "乙", Role.SECURITY_ADMIN, TestRegistry.pin());
        for (var bad : List.of(List.of(one, two), List.of(one, two, one),
                List.of(one, two, new Founding.Administrator("c", "丙", Role.CLERK, TestRegistry.pin())))) {
            var empty = temp.resolve("new");
            var refused = assertThrows(CannotOpen.class,
                    () -> workstation.found(empty, new Founding(Suite.INTL, "JYS", "室", bad), Progress.NONE));
            assertEquals(Reason.BAD_FOUNDING, refused.reason());
            assertEquals(Peek.Kind.EMPTY, workstation.peek(empty).kind());
        }
    }

    @Test
    @DisplayName("counts wrong PINs, locks after five, and no time opens it again")
    void wrongPin() throws CannotOpen {
        for (var left = 4; left >= 0; left--) {
            var wrong = assertThrows(CannotOpen.class, () -> workstation.open(folder, "wang", "654321".toCharArray(), Progress.NONE));
            assertEquals(Reason.WRONG_PIN, wrong.reason());
            assertEquals(Integer.toString(left), wrong.arguments().get("tries"));
        }
        cannot(Reason.SLOT_LOCKED);
        workstation.open(folder, "zhao", TestRegistry.pin(), Progress.NONE).close();
        clock.pass(Duration.ofDays(400));
        cannot(Reason.SLOT_LOCKED);
        clock.pass(Duration.ofDays(-800));
        cannot(Reason.SLOT_LOCKED);
    }

    @Test
    @DisplayName("does not open for one without a slot, nor for one whose PIN only signs")
    void otherPersons() {
        assertEquals(Reason.NO_SLOT,
                assertThrows(CannotOpen.class, () -> workstation.open(folder, "hu", TestRegistry.pin(), Progress.NONE)).reason());
        assertEquals(Reason.NOT_AN_OPERATOR,
                assertThrows(CannotOpen.class, () -> workstation.open(folder, "chen", TestRegistry.pin(), Progress.NONE)).reason());
    }

    @Test
    @DisplayName("lets one program in at a time, and the next when it has left")
    void inUse() throws CannotOpen {
        try (var registry = open()) {
            var second = TestRegistry.workstation(clock);
            var refused = assertThrows(CannotOpen.class, () -> second.open(folder, "zhao", TestRegistry.pin(), Progress.NONE));
            assertEquals(Reason.IN_USE, refused.reason());
            assertFalse(registry.isReadOnly());
        }
        wholeAgain();
    }

    @Test
    @DisplayName("does not open in a folder marked read-only, and nothing in it changes")
    void readOnly() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            cannot(Reason.READ_ONLY_FOLDER);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        wholeAgain();
    }

    @Test
    @DisplayName("of a later program is left alone")
    void newer() throws Exception {
        var file = folder.resolve("REGISTRY");
        Files.writeString(file, Files.readString(file).replace("lantai-registry 1", "lantai-registry 2"));
        assertEquals(Peek.Kind.NEWER, workstation.peek(folder).kind());
        cannot(Reason.NEWER_VERSION);
    }

    @Test
    @DisplayName("of which the journal, the vault or the file REGISTRY was not copied is incomplete")
    void halfCopied() throws Exception {
        for (var part : List.of("journal", "vault", "REGISTRY", "vault/keys.cck", "vault/slots")) {
            var half = temp.resolve("half-" + part.replace('/', '-'));
            FolderFiles.copy(folder, half);
            FolderFiles.delete(half.resolve(part));
            var refused = assertThrows(CannotOpen.class, () -> workstation.open(half, "wang", TestRegistry.pin(), Progress.NONE), part);
            assertEquals(Reason.INCOMPLETE, refused.reason(), part);
        }
    }

    @Test
    @DisplayName("is told from a foreign folder, a file, and nothing")
    void foreign() throws Exception {
        var other = Files.createDirectories(temp.resolve("other"));
        assertEquals(Reason.NO_REGISTRY,
                assertThrows(CannotOpen.class, () -> workstation.open(other, "wang", TestRegistry.pin(), Progress.NONE)).reason());
        var letter = Files.writeString(other.resolve("letter.txt"), "x");
        assertEquals(Reason.FOREIGN,
                assertThrows(CannotOpen.class, () -> workstation.open(other, "wang", TestRegistry.pin(), Progress.NONE)).reason());
        assertEquals(Peek.Kind.FOREIGN, workstation.peek(letter).kind());
        assertEquals(Reason.NOT_EMPTY,
                assertThrows(CannotOpen.class, () -> workstation.found(other, TestRegistry.founding("x", "y"), Progress.NONE)).reason());
        assertEquals(List.of(letter), FolderFiles.all(other));
    }

    @Test
    @DisplayName("makes its projection anew when it was deleted")
    void projectionDeleted() throws Exception {
        FolderFiles.delete(folder.resolve("projection"));
        wholeAgain();
        wholeAgain();
    }

    @Test
    @DisplayName("makes its projection anew when it is garbage")
    void projectionGarbage() throws Exception {
        var seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (var file : FolderFiles.all(folder.resolve("projection"))) {
            var garbage = new byte[4096];
            random.nextBytes(garbage);
            Files.write(file, garbage);
        }
        wholeAgain();
        wholeAgain();
    }

    @Test
    @DisplayName("brings an older projection up to date")
    void projectionOlder() throws Exception {
        var old = temp.resolve("old");
        FolderFiles.copy(folder.resolve("projection"), old);
        try (var test = TestRegistry.open(folder, clock)) {
            test.done("wang", TestRegistry.back("chen", FIRST));
            lists(test.registry());
        }
        FolderFiles.delete(folder.resolve("projection"));
        FolderFiles.copy(old, folder.resolve("projection"));
        try (var registry = open()) {
            assertEquals(events + 1, registry.status().size());
            assertEquals(events, registry.status().projectionSeq());
            assertEquals(CopyStatus.STORED, registry.register().copy(FIRST).orElseThrow().status());
            assertTrue(registry.register().heldBy("chen").isEmpty());
        }
    }

    @Test
    @DisplayName("does not keep a projection that knows more than its journal")
    void projectionAhead() throws Exception {
        var older = temp.resolve("older");
        FolderFiles.copy(folder, older);
        try (var test = TestRegistry.open(folder, clock)) {
            test.done("wang", TestRegistry.back("chen", FIRST));
        }
        FolderFiles.delete(older.resolve("projection"));
        FolderFiles.copy(folder.resolve("projection"), older.resolve("projection"));
        folder = older;
        wholeAgain();
    }

    @Test
    @DisplayName("loses nothing that was durable when its last write was torn")
    void tornTail() throws Exception {
        var segment = FolderFiles.segment(folder);
        var whole = Files.readAllBytes(segment);
        var further = temp.resolve("further");
        FolderFiles.copy(folder, further);
        try (var test = TestRegistry.open(further, clock)) {
            test.done("wang", TestRegistry.back("chen", FIRST));
        }
        var torn = Arrays.copyOf(Files.readAllBytes(FolderFiles.segment(further)), whole.length + 77);
        Files.write(segment, torn);
        try (var registry = open()) {
            assertEquals(lists, lists(registry));
            assertEquals(events + 1, registry.status().size(), "what was taken off is itself an event");
        }
        assertArrayEquals(whole, Arrays.copyOf(Files.readAllBytes(segment), whole.length));
        assertTrue(FolderFiles.all(folder).stream().anyMatch(f -> f.toString().endsWith(".torn")), "the torn bytes are kept aside");
    }

    @Test
    @DisplayName("says so when its journal was cut back by a record")
    void rolledBack() throws Exception {
        FolderFiles.dropLastRecord(FolderFiles.segment(folder));
        cannot(Reason.ROLLED_BACK);
        cannot(Reason.ROLLED_BACK);
    }

    @Test
    @DisplayName("says so when a byte in its journal, key file or slot is another, and changes nothing")
    void damaged() throws Exception {
        var seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var segment = FolderFiles.segment(folder);
        var good = Files.readAllBytes(segment);
        var bad = good.clone();
        bad[random.nextInt(good.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(segment, bad);
        var refused = assertThrows(CannotOpen.class, () -> open().close());
        assertEquals(3, refused.reason().exitCode(), refused.toString());
        assertEquals(List.of(bad.length), List.of(Files.readAllBytes(segment).length));
        Files.write(segment, good);
        wholeAgain();
    }

    @Test
    @DisplayName("names only codes in the clear file REGISTRY")
    void clearFile() throws Exception {
        var text = Files.readString(folder.resolve("REGISTRY"), StandardCharsets.UTF_8);
        assertTrue(text.matches("lantai-registry 1\norigin JYS-[0-9a-f]{8}\nunit JYS\nsuite [A-Z0-9-]+\n"), text);
    }
}
