package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

import lantai.core.code.CopyId;

@DisplayName("A mirror of the journal")
final class MirrorTest {

    private static final CopyId FIRST = new CopyId("D31", 1);

    @TempDir
    static Path template;

    @TempDir
    Path temp;

    private static TestClock made;

    private TestClock clock;
    private CommandRun command;
    private Path registry;
    private Path mirror;

    /** A registry with a signed head and a mirror. */
    @BeforeAll
    static void make() throws Exception {
        var folder = template.resolve("r");
        try (var test = TestRegistry.found(folder)) {
            made = test.clock();
        }
        made.pass(Duration.ofHours(1));
        var command = new CommandRun(TestRegistry.workstation(made), made);
        assertEquals(0, command.run("--registry", folder.toString(), "--as", "sysadmin", "checkpoint").exit());
    }

    @BeforeEach
    void copy() throws IOException {
        registry = temp.resolve("r");
        mirror = temp.resolve("second");
        FolderFiles.copy(template.resolve("r"), registry);
        clock = new TestClock(made.instant().plusSeconds(60));
        command = new CommandRun(TestRegistry.workstation(clock), clock);
    }

    private CommandRun.Result mirror(String... words) {
        var all = new ArrayList<>(List.of("--registry", registry.toString(), "--as", "sysadmin", "mirror"));
        all.addAll(List.of(words));
        return command.run(all.toArray(String[]::new));
    }

    private void begun() {
        var result = mirror("--to", mirror.toString());
        assertEquals(0, result.exit(), result.toString());
        assertTrue(result.says("\"state\":\"current\""), result.toString());
    }

    private void work() throws Exception {
        try (var test = TestRegistry.open(registry, clock)) {
            test.done("wang", test.issue("chen", FIRST));
            test.done("wang", TestRegistry.back("chen", FIRST));
        }
    }

    private Path theirs() throws IOException {
        return FolderFiles.segment(mirror);
    }

    private Path ours() throws IOException {
        return FolderFiles.segment(registry);
    }

    private void same() throws IOException {
        assertArrayEquals(Files.readAllBytes(ours()), Files.readAllBytes(theirs()));
        var scrub = mirror("--scrub");
        assertEquals(0, scrub.exit(), scrub.toString());
        assertTrue(scrub.says("\"journal\":\"intact\",\"mirror\":\"intact\",\"differences\":[]"), scrub.toString());
    }

    private String status() {
        return command.run("--registry", registry.toString(), "--as", "wang", "status").out();
    }

    private static void flip(Path file, int at) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[at] ^= 1 << at % 8;
        Files.write(file, bytes);
    }

    /** How often an event about the mirror of this kind is in the journal; kinds stand in clear. */
    private int told(String change) throws IOException {
        var journal = new String(Files.readAllBytes(ours()), StandardCharsets.ISO_8859_1);
        return journal.split("mirror-" + change + "-", -1).length - 1;
    }

    @Test
    @DisplayName("holds at every moment what was acknowledged, and is told by the status")
    void kept() throws Exception {
        assertTrue(status().contains("\"mirror\":\"off\""));
        begun();
        work();
        same();
        assertTrue(status().contains("\"mirror\":\"current\""));
        assertEquals(1, told("on"));
        assertEquals(0, mirror("--off").exit());
        var before = Files.size(theirs());
        work();
        assertEquals(before, Files.size(theirs()));
        assertTrue(Files.size(ours()) > before);
        assertEquals(2, mirror("--scrub").exit(), "none is set");
    }

    @Test
    @DisplayName("is set by nobody but the system administrator, and in no folder that holds anything else")
    void refused() throws Exception {
        var clerk = command.run("--registry", registry.toString(), "--as", "wang", "mirror", "--to", mirror.toString());
        assertEquals(1, clerk.exit(), clerk.toString());
        assertFalse(Files.exists(mirror));
        Files.createDirectories(mirror);
        Files.writeString(mirror.resolve("letter.txt"), "x");
        assertEquals(2, mirror("--to", mirror.toString()).exit());
        assertEquals(2, mirror("--to", registry.resolve("m").toString()).exit());
        assertEquals(0, told("on"));
    }

    @Test
    @DisplayName("that was unplugged is lost: the journal goes on alone, an event and the status say so, and what was missed is copied when it is back")
    void unplugged() throws Exception {
        begun();
        work();
        var drawer = temp.resolve("drawer");
        Files.move(mirror, drawer);
        Files.createDirectories(mirror); // where a stick was mounted an empty folder is left
        work();
        assertTrue(status().contains("\"mirror\":\"lost\""), status());
        assertTrue(status().contains("\"mode\":\"read-write\""), status());
        assertEquals(1, told("lost"), "told once, not at every opening");
        try (var nothing = Files.list(mirror)) {
            assertEquals(0, nothing.count(), "nothing was written where the stick was");
        }
        assertEquals(4, mirror("--scrub").exit());
        Files.delete(mirror);
        Files.move(drawer, mirror);
        work();
        assertTrue(status().contains("\"mirror\":\"current\""), status());
        assertEquals(1, told("back"));
        same();
    }

    @Test
    @DisplayName("that fills up is lost in the middle of work; nothing that was acknowledged is")
    void full() throws Exception {
        var small = SmallDisk.mount(temp.resolve("stick"), 1);
        if (small.isEmpty()) {
            unplugged(); // a user who may not mount
            return;
        }
        try (var stick = small.get()) {
            mirror = stick.folder();
            begun();
            stick.fillUpTo(0);
            try (var test = TestRegistry.open(registry, clock)) {
                for (var n = 0; n < 20; n++) {
                    test.done("wang", test.issue("chen", FIRST));
                    test.done("wang", TestRegistry.back("chen", FIRST));
                }
                assertEquals("lost", test.registry().status().mirror());
            }
            assertEquals(1, told("lost"));
            assertEquals(0, command.run("--registry", registry.toString(), "verify").exit());
            Files.delete(stick.folder().resolve("ballast"));
            work();
            assertEquals(1, told("back"));
            same();
        }
    }

    @Test
    @DisplayName("of another history is not written, and said to differ")
    void differs() throws Exception {
        begun();
        work();
        flip(theirs(), (int) Files.size(theirs()) - 40);
        var before = Files.readAllBytes(theirs());
        work();
        assertTrue(status().contains("\"mirror\":\"differs\""), status());
        assertArrayEquals(before, Files.readAllBytes(theirs()));
        var scrub = mirror("--scrub");
        assertEquals(3, scrub.exit(), scrub.toString());
        assertTrue(scrub.says("\"mirror\":\"corrupt\"") && scrub.says("\"kind\":\"differs\""), scrub.toString());
    }

    @Test
    @DisplayName("mends the journal where bits were flipped, and is mended by it, also where both are damaged at different places")
    void mends() throws Exception {
        var seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        begun();
        work();
        assertEquals(0, command.run("--registry", registry.toString(), "--as", "sysadmin", "checkpoint").exit());
        var ours = Files.readAllBytes(ours());
        var length = ours.length;
        for (var times = 0; times < 6; times++) {
            var half = length / 2;
            var first = 200 + random.nextInt(half - 400);
            var second = half + 200 + random.nextInt(half - 800);
            if (times != 1) {
                flip(ours(), times % 2 == 0 ? first : second);
            }
            if (times > 0) {
                flip(theirs(), times % 2 == 0 ? second : first);
            }
            assertEquals(3, mirror("--scrub").exit(), "damage is seen");
            var result = mirror("--repair");
            assertEquals(0, result.exit(), times + ": " + result);
            assertTrue(result.says("\"quarantined\":\"seg-000000000000.ccj-"), result.toString());
            assertTrue(told("repaired") > times, "an event says so");
            same();
            assertArrayEquals(ours, Arrays.copyOf(Files.readAllBytes(ours()), length), "the very bytes are back");
            assertEquals(0, command.run("--registry", registry.toString(), "verify").exit());
        }
        assertTrue(FolderFiles.all(registry).stream().anyMatch(f -> f.toString().endsWith(".bad")), "the bad ones are kept");
    }

    @Test
    @DisplayName("gives a segment back that is missing, takes one that it is missing, and an older one is brought up to date")
    void missing() throws Exception {
        begun();
        work();
        assertEquals(0, command.run("--registry", registry.toString(), "--as", "sysadmin", "checkpoint").exit());
        var ours = Files.readAllBytes(ours());
        Files.delete(ours());
        assertEquals(0, mirror("--repair").exit());
        assertArrayEquals(ours, Arrays.copyOf(Files.readAllBytes(ours()), ours.length));
        Files.delete(theirs());
        assertEquals(0, mirror("--repair").exit());
        same();
        var old = Files.readAllBytes(theirs());
        work();
        Files.write(theirs(), old);
        work();
        same();
    }

    @Test
    @DisplayName("that is damaged at the same record as the journal mends nothing: both are left as they are, and the place is named")
    void irreparable() throws Exception {
        begun();
        work();
        assertEquals(0, command.run("--registry", registry.toString(), "--as", "sysadmin", "checkpoint").exit());
        flip(ours(), 5_000);
        flip(theirs(), 5_001);
        var ours = Files.readAllBytes(ours());
        var theirs = Files.readAllBytes(theirs());
        var result = mirror("--repair");
        assertEquals(3, result.exit(), result.toString());
        assertTrue(result.says("mirror-irreparable") && result.says("seg-000000000000.ccj"), result.toString());
        assertArrayEquals(ours, Files.readAllBytes(ours()));
        assertArrayEquals(theirs, Files.readAllBytes(theirs()));
    }

    @Test
    @DisplayName("mends nothing that no signed head of this log confirms")
    void unsigned() throws Exception {
        for (var head : FolderFiles.all(registry).stream().filter(f -> f.endsWith("checkpoint")).toList()) {
            Files.delete(head);
        }
        begun();
        flip(ours(), 5_000);
        Files.deleteIfExists(theirs().resolveSibling("checkpoint"));
        var result = mirror("--repair");
        assertEquals(3, result.exit(), result.toString());
        assertTrue(result.says("checkpoint"), result.toString());
    }
}
