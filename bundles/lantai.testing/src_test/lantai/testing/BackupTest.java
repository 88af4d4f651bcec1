package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.core.act.CopyAct.StoreAct;
import lantai.core.code.CopyId;

@DisplayName("A backup")
final class BackupTest {

    private static final CopyId FIRST = new CopyId("D31", 1);

    @TempDir
    static Path template;

    @TempDir
    Path temp;

    private static TestClock made;
    private static Path backup;
    private static Path later;

    private TestClock clock;
    private CommandRun command;
    private Path restored;

    /** A registry, its backup, and a signed head of it that is newer than the backup. */
    @BeforeAll
    static void make() throws Exception {
        var folder = template.resolve("r");
        try (var test = TestRegistry.found(folder)) {
            test.done("wang", test.issue("chen", FIRST));
            made = test.clock();
        }
        made.pass(Duration.ofHours(1));
        backup = template.resolve("b.ltb");
        var command = new CommandRun(TestRegistry.workstation(made), made);
        var result = command.run("--registry", folder.toString(), "--as", "sysadmin", "backup", "--out", backup.toString());
        assertEquals(0, result.exit(), result.toString());
        made.pass(Duration.ofHours(1));
        try (var test = TestRegistry.open(folder, made)) {
            test.done("wang", TestRegistry.back("chen", FIRST));
        }
        later = template.resolve("later.checkpoint");
        assertEquals(0, command.run("--registry", folder.toString(), "--as", "sysadmin", "checkpoint", "--out", later.toString()).exit());
    }

    @BeforeEach
    void place() {
        clock = new TestClock(made.instant().plusSeconds(3_600));
        command = new CommandRun(TestRegistry.workstation(clock), clock);
        restored = temp.resolve("back");
    }

    private CommandRun.Result restore(Path from, String... more) {
        var words = new ArrayList<>(List.of("--registry", restored.toString(), "--as", "sysadmin", "restore", "--from", from.toString(), "--second",
                "secadmin"));
        words.addAll(List.of(more));
        return command.run(words.toArray(String[]::new));
    }

    private void nothingMade() throws IOException {
        assertFalse(Files.exists(restored), "a registry was made");
        try (var files = Files.list(temp)) {
            assertEquals(List.of(), files.filter(Files::isDirectory).toList(), "something was left behind");
        }
    }

    private static long number(CommandRun.Result result, String field) {
        var match = Pattern.compile("\"" + field + "\":([0-9]+)").matcher(result.out());
        assertTrue(match.find(), result.toString());
        return Long.parseLong(match.group(1));
    }

    @Test
    @DisplayName("made while acts are decided holds what was durable, and is restored with what it held")
    void drill() throws Exception {
        var folder = temp.resolve("busy");
        FolderFiles.copy(template.resolve("r"), folder);
        var out = temp.resolve("busy.ltb");
        var workstation = TestRegistry.workstation(clock);
        var stop = new AtomicBoolean();
        var done = new ArrayList<String>();
        try (var test = TestRegistry.open(folder, clock)) {
            var clerk = new Thread(() -> {
                try {
                    while (!stop.get()) {
                        done.add(test.done("wang", new StoreAct(List.of(new CopyId("D31", 2)), done.size() % 2 == 0 ? "G2" : "G1")).act());
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }, "clerk");
            clerk.start();
            
            var source = test.registry().backupSource();
            var scratch = Files.createDirectory(temp.resolve("scratch"));
            for (var look = 0; look < 20; look++) {
                var one = Files.createDirectory(scratch.resolve("s" + look));
                var taken = source.take(one);
                assertTrue(taken.journal().size() <= test.registry().status().size());
            }
            stop.set(true);
            clerk.join();
        }
        FolderFiles.delete(temp.resolve("scratch"));
        var busy = new CommandRun(workstation, clock);
        var result = busy.run("--registry", folder.toString(), "--as", "sysadmin", "backup", "--out", out.toString());
        assertEquals(0, result.exit(), result.toString());
        var back = restore(out);
        assertEquals(0, back.exit(), back.toString());
        assertEquals(number(result, "size"), number(back, "size"));
        assertEquals(0, number(back, "missing"));
        assertEquals(0, command.run("--registry", restored.toString(), "verify").exit());
        try (var test = TestRegistry.open(restored, clock)) {
            var events = new ArrayList<String>();
            test.registry().lives().of(new CopyId("D31", 2), clock.time()).orElseThrow().events().forEach(e -> events.add(e.event().act()));
            assertTrue(events.containsAll(done), "acts are missing");
            assertEquals("关于防汛的通知", test.registry().catalogue().documents().get(0).title());
            test.done("wang", test.issue("chen", new CopyId("D31", 3)));
        }
        assertEquals(0, command.run("--registry", restored.toString(), "--as", "sysadmin", "checkpoint").exit());
    }

    @Test
    @DisplayName("is an event of its registry, with its digest")
    void event() throws Exception {
        var folder = temp.resolve("r");
        FolderFiles.copy(template.resolve("r"), folder);
        var result = command.run("--registry", folder.toString(), "--as", "sysadmin", "backup", "--out", temp.resolve("x.ltb").toString());
        assertEquals(0, result.exit(), result.toString());
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(temp.resolve("x.ltb")));
        assertTrue(result.says("\"digest\":\"" + HexFormat.of().formatHex(digest) + "\""), result.toString());
        assertEquals(number(result, "size"), number(result, "event"), "the event comes right behind what the backup holds");
        assertEquals(List.of(), FolderFiles.all(folder).stream().filter(f -> f.toString().contains("backup-")).toList());
    }

    @Test
    @DisplayName("is made by nobody but the system administrator, over no file, and not inside the registry")
    void refused() throws Exception {
        var folder = template.resolve("r");
        var clerk = command.run("--registry", folder.toString(), "--as", "wang", "backup", "--out", temp.resolve("x").toString());
        assertEquals(1, clerk.exit(), clerk.toString());
        assertTrue(clerk.says("\"rule\":\"ROLE-2\""), clerk.toString());
        var there = Files.writeString(temp.resolve("there"), "x");
        assertEquals(2, command.run("--registry", folder.toString(), "--as", "sysadmin", "backup", "--out", there.toString()).exit());
        assertEquals(2, command.run("--registry", folder.toString(), "--as", "sysadmin", "backup", "--out", folder.resolve("b").toString()).exit());
        assertEquals("x", Files.readString(there));
        try (var files = Files.list(temp)) {
            assertEquals(List.of(there), files.toList());
        }
    }

    @Test
    @DisplayName("shows nothing but sizes to who has no key")
    void shows() throws Exception {
        var bytes = Files.readAllBytes(backup);
        for (var word : List.of("sysadmin", "secadmin", "wang", "chen", "JYS-", "D31/000", "lantai", "journal", "REGISTRY", "slot", "防汛", "机要室", "secret:")) {
            for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GBK"))) {
                assertEquals(-1, NoClearTextTest.indexOf(bytes, word.getBytes(charset)), word + " in " + charset);
            }
        }
    }

    @Test
    @DisplayName("with one byte changed anywhere, cut or made longer, is refused with its place, and nothing is made")
    void changed() throws Exception {
        var seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var good = Files.readAllBytes(backup);
        var bad = temp.resolve("bad.ltb");
        for (var i = 0; i < 60; i++) {
            var at = i < 64 / 4 ? i * 4 : random.nextInt(good.length);
            var bytes = good.clone();
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(bad, bytes);
            refusedWithPlace(restore(bad), at);
        }
        for (var length : List.of(0, 1, 63, 64, good.length / 3, good.length - 16_400, good.length - 1)) {
            Files.write(bad, Arrays.copyOf(good, length));
            refusedWithPlace(restore(bad), length);
        }
        Files.write(bad, Arrays.copyOf(good, good.length + 1));
        refusedWithPlace(restore(bad), good.length);
        nothingMade();
    }

    /** The place named begins at most an entry, or a chunk, before the byte. */
    private static void refusedWithPlace(CommandRun.Result result, int at) {
        assertEquals(3, result.exit(), at + ": " + result);
        var place = Pattern.compile("\"field\":\"[^\"]*@([0-9]+)\"").matcher(result.out());
        assertTrue(place.find(), at + ": " + result);
        var offset = Long.parseLong(place.group(1));
        assertTrue(offset <= at && at - offset <= 16_400 * 2, at + " told as " + offset);
    }

    @Test
    @DisplayName("is not opened with a wrong PIN, nor by who does not open the registry")
    void keys() throws Exception {
        command.variable("LANTAI_PIN", "654321");
        var wrong = restore(backup);
        assertEquals(4, wrong.exit(), wrong.toString());
        assertTrue(wrong.says("wrong-pin"), wrong.toString());
        command.variable("LANTAI_PIN", TestRegistry.PIN).variable("LANTAI_SECOND_PIN", "654321");
        assertEquals(4, restore(backup).exit());
        var signer = command.run("--registry", restored.toString(), "--as", "chen", "restore", "--from", backup.toString(), "--second", "secadmin");
        assertEquals(4, signer.exit(), signer.toString());
        nothingMade();
    }

    @Test
    @DisplayName("is restored by the system administrator with the security administrator, by no other pair")
    void persons() throws Exception {
        for (var pair : List.of(List.of("sysadmin", "audadmin"), List.of("sysadmin", "wang"), List.of("sysadmin", "sysadmin"),
                List.of("wang", "secadmin"), List.of("secadmin", "sysadmin"), List.of("audadmin", "secadmin"))) {
            var result = command.run("--registry", restored.toString(), "--as", pair.get(0), "restore", "--from", backup.toString(), "--second",
                    pair.get(1));
            assertEquals(1, result.exit(), pair + ": " + result);
            assertTrue(result.says("\"rule\":\""), pair + ": " + result);
        }
        nothingMade();
    }

    @Test
    @DisplayName("is not restored over a registry, nor over anything else")
    void notEmpty() throws Exception {
        Files.createDirectories(restored);
        var letter = Files.writeString(restored.resolve("letter.txt"), "x");
        assertEquals(2, restore(backup).exit());
        assertEquals(List.of(letter), FolderFiles.all(restored));
        Files.delete(letter);
        assertEquals(0, restore(backup).exit(), "an empty folder is good enough");
    }

    @Test
    @DisplayName("that is older than a head kept elsewhere says what is missing, and its log never signs a second history")
    void older() throws Exception {
        var back = restore(backup, "--against", later.toString());
        assertEquals(0, back.exit(), back.toString());
        assertTrue(number(back, "missing") >= 2, back.toString());
        assertEquals(number(back, "known"), number(back, "size") + number(back, "missing"));
        assertTrue(back.err().contains("events are missing"), back.err());
        try (var test = TestRegistry.open(restored, clock)) {
            for (var n = 2; n < 9; n++) {
                test.done("wang", test.issue("chen", new CopyId("D31", n)));
            }
        }
        var fork = command.run("--registry", restored.toString(), "--as", "sysadmin", "checkpoint", "--out", temp.resolve("fork").toString());
        assertEquals(3, fork.exit(), fork.toString());
        assertTrue(fork.says("ledger-inconsistent") && fork.says("Bring the missing events back"), fork.toString());
        assertFalse(Files.exists(temp.resolve("fork")));
        var told = command.run("--registry", restored.toString(), "verify", "--against", later.toString());
        assertEquals(3, told.exit(), told.toString());
        assertTrue(told.says("\"verdict\":\"forked\"") || told.says("\"verdict\":\"rolled-back\""), told.toString());
    }

    @Test
    @DisplayName("twice of one registry has not a byte in common but the kind of file")
    void fresh() throws Exception {
        var folder = temp.resolve("r");
        FolderFiles.copy(template.resolve("r"), folder);
        var one = temp.resolve("1");
        var two = temp.resolve("2");
        for (var out : List.of(one, two)) {
            clock.pass(Duration.ofMinutes(1));
            assertEquals(0, command.run("--registry", folder.toString(), "--as", "sysadmin", "backup", "--out", out.toString()).exit());
        }
        assertNotEquals(-1, Files.mismatch(one, two));
        assertEquals(24, Files.mismatch(one, two), "magic and suite are the same, then the salt begins");
    }
}
