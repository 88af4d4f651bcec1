package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.core.code.CopyId;

/** Long with {@code -Dlantai.soak.oldcopies=1000} and {@code -Dlantai.soak.receipts=10000}. */
@DisplayName("With a signed head at hand that was kept elsewhere,")
final class OldCopyTest {

    private static final int TIMES = Integer.getInteger("lantai.soak.oldcopies", 15);
    private static final int RECEIPTS = Integer.getInteger("lantai.soak.receipts", 60);

    @TempDir
    Path temp;

    private Path folder;
    private TestClock clock;
    private CommandRun command;
    private final ArrayList<Path> heads = new ArrayList<>();
    private final ArrayList<Path> copies = new ArrayList<>();

    /** A registry over five sessions, after each a copy of its folder and a head. */
    @BeforeEach
    void written() throws Exception {
        folder = temp.resolve("r");
        try (var test = TestRegistry.found(folder)) {
            clock = test.clock();
        }
        command = new CommandRun(TestRegistry.workstation(clock), clock);
        for (var session = 0; session < 5; session++) {
            clock.pass(Duration.ofHours(1));
            try (var test = TestRegistry.open(folder, clock)) {
                test.done("wang", test.issue("chen", new CopyId("D31", session + 1)));
            }
            var head = temp.resolve("head-" + session);
            assertEquals(0, command.run("--registry", folder.toString(), "--as", "wang", "checkpoint", "--out", head.toString()).exit());
            heads.add(head);
            var copy = temp.resolve("copy-" + session);
            FolderFiles.copy(folder, copy);
            copies.add(copy);
        }
    }

    private CommandRun.Result verify(Path registry, Path head) {
        return command.run("--registry", registry.toString(), "verify", "--against", head.toString());
    }

    @Test
    @DisplayName("an old copy put back, a cut end and a second history are told, each time")
    void told() throws Exception {
        var seed = Long.getLong("lantai.seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        Map<String, Integer> verdicts = new HashMap<>();
        var work = temp.resolve("work");
        for (var time = 0; time < TIMES; time++) {
            if (Files.exists(work)) {
                FolderFiles.delete(work);
            }
            var kind = random.nextInt(3);
            var later = 1 + random.nextInt(4);
            switch (kind) {
                case 0 -> FolderFiles.copy(copies.get(random.nextInt(later)), work);
                case 1 -> {
                    FolderFiles.copy(copies.get(later), work);
                    for (var cut = 0; cut <= random.nextInt(4); cut++) {
                        FolderFiles.dropLastRecord(FolderFiles.segment(work));
                    }
                    Files.delete(FolderFiles.head(work));
                }
                default -> {
                    FolderFiles.copy(copies.get(later - 1), work);
                    try (var test = TestRegistry.open(work, clock)) {
                        for (var n = 10; n < 14; n++) {
                            test.done("wang", test.issue("chen", new CopyId("D31", n)));
                        }
                    }
                }
            }
            var result = verify(work, heads.get(later));
            assertEquals(3, result.exit(), "seed " + seed + ", kind " + kind + ": " + result);
            verdicts.merge(result.says("\"verdict\":\"forked\"") ? "forked" : "rolled-back", 1, Integer::sum);
            assertTrue(result.says("\"verdict\":\"forked\"") || result.says("\"verdict\":\"rolled-back\""), result.toString());
        }
        assertEquals(0, verify(copies.get(4), heads.get(2)).exit(), "a head of before is no obstacle");
        System.out.println("told " + TIMES + " of " + TIMES + ": " + verdicts);
    }

    @Test
    @DisplayName("no changed one is taken for genuine")
    void forged() throws Exception {
        var seed = Long.getLong("lantai.seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var good = Files.readAllBytes(heads.get(3));
        assertEquals(0, verify(folder, heads.get(3)).exit());
        var bad = temp.resolve("bad");
        for (var i = 0; i < RECEIPTS; i++) {
            var bytes = good.clone();
            switch (random.nextInt(3)) {
                case 0 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[random.nextInt(bytes.length)] = (byte) ("0123456789ABCDEFabcdef+/=\n ".charAt(random.nextInt(27)));
                default -> {
                    var one = random.nextInt(bytes.length);
                    var other = random.nextInt(bytes.length);
                    var byteOfOne = bytes[one];
                    bytes[one] = bytes[other];
                    bytes[other] = byteOfOne;
                }
            }
            if (Arrays.equals(good, bytes)) {
                continue;
            }
            Files.write(bad, bytes);
            var result = verify(folder, bad);
            if (result.exit() == 0) {
                assertTrue(result.says("\"what\":\"untrusted-head\""), "seed " + seed + ": " + new String(bytes, StandardCharsets.UTF_8) + result);
            }
        }
        System.out.println("0 of " + RECEIPTS + " changed heads taken for genuine");
    }
}
