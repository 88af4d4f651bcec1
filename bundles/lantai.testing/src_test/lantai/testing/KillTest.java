package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.projection.CopyQuery;
import lantai.core.code.CopyId;

/** Long with {@code -Dlantai.soak.registrykills=1000}. */
@DisplayName("A registry whose program is killed in the middle of apply")
final class KillTest {

    private static final int KILLS = Integer.getInteger("lantai.soak.registrykills", 20);
    private static final int LINES_AT_ONCE = 8;
    private static final Duration STANDS_STILL = Duration.ofMinutes(1);

    /** A whole line that says an act is done: half a line, cut off by the kill, acknowledges nothing. */
    private static final Pattern DONE = Pattern.compile("^\\{\"id\":\"(kill-[0-9-]+)\",.*\"result\":\"done\".*\\}$");

    @TempDir
    Path temp;

    private final Set<String> acknowledged = new HashSet<>();

    private static Process clerk(Path folder, TestClock clock) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xshare:auto", "-cp", ClassPath.ofTest(), Clerk.class.getName(), folder.toString(),
                Long.toString(clock.instant().getEpochSecond())).redirectError(folder.resolveSibling("complaints").toFile()).start();
    }

    /** A sheet without end, each line putting three copies away; ends when nobody reads any more. */
    private static void sheet(Process process, Random random, TestClock clock) {
        var at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(clock.time());
        try (var out = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            for (var line = 0;; line++) {
                var first = 1 + random.nextInt(TestRegistry.COPIES - 2);
                out.write("{\"id\":\"kill-%d-%d\",\"at\":\"%s\",\"act\":\"store\",\"by\":\"wang\",\"copies\":[\"%s\",\"%s\",\"%s\"],\"place\":\"%s\"}\n".formatted(
                        clock.instant().getEpochSecond(), line, at, new CopyId("D31", first), new CopyId("D31", first + 1), new CopyId("D31", first + 2),
                        random.nextBoolean() ? "G1" : "G2"));
                if (line % LINES_AT_ONCE == 0) {
                    out.flush();
                }
            }
        } catch (IOException killed) {
            return;
        }
    }

    /** Lets {@code apply} acknowledge some lines of the sheet, then kills it in the middle; what it said until then counts. */
    private void applyAndKill(Path folder, Random random, TestClock clock) throws Exception {
        var process = clerk(folder, clock);
        var until = 1 + random.nextInt(60);
        var lines = new Random(random.nextLong());
        var writing = new Thread(() -> sheet(process, lines, clock), "sheet");
        writing.setDaemon(true);
        writing.start();
        var done = 0;
        var last = "";
        // whatever it does not get done, it ends: then what it said tells why
        var patience = CompletableFuture.runAsync(process::destroyForcibly, CompletableFuture.delayedExecutor(STANDS_STILL.toSeconds(), TimeUnit.SECONDS));
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var killed = false;
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                var match = DONE.matcher(line);
                if (match.find()) {
                    acknowledged.add(match.group(1));
                    done++;
                } else {
                    last = line;
                }
                if (!killed && done >= until) {
                    // through its handle, which leaves the stream open: what it said before the kill is still to be read
                    process.toHandle().destroyForcibly();
                    killed = true;
                }
            }
            assertTrue(killed, "apply ended by itself or stood still after " + done + " acts, said " + last + " and "
                    + Files.readString(folder.resolveSibling("complaints")));
        } finally {
            patience.cancel(false);
            process.destroyForcibly().waitFor();
            writing.join();
        }
    }

    private static Set<String> recorded(TestRegistry test) {
        var acts = new HashSet<String>();
        for (var n = 1; n <= TestRegistry.COPIES; n++) {
            test.registry().lives().of(new CopyId("D31", n), test.clock().time().plusDays(30)).orElseThrow().events()
                    .forEach(e -> acts.add(e.event().act()));
        }
        return acts;
    }

    private static List<String> rows(TestRegistry test) {
        var rows = new ArrayList<String>();
        test.registry().catalogue().copies(CopyQuery.ALL, row -> rows.add(row.toString()));
        return rows;
    }

    @Test
    @DisplayName("again and again has every act it acknowledged, and nothing is damaged")
    void kept() throws Exception {
        var seed = Long.getLong("lantai.seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var folder = temp.resolve("r");
        var clock = new TestClock();
        try (var test = TestRegistry.found(folder)) {
            clock.pass(Duration.between(clock.instant(), test.clock().instant()));
        }
        for (var kill = 0; kill < KILLS; kill++) {
            clock.pass(Duration.ofHours(12));
            applyAndKill(folder, random, clock);
            if (kill == KILLS / 2) {
                check(folder, clock);
            }
        }
        System.out.println(KILLS + " kills, " + acknowledged.size() + " acts acknowledged");
        assertTrue(acknowledged.size() > KILLS, "only " + acknowledged.size() + " acts were acknowledged");
        check(folder, clock);
    }

    private void check(Path folder, TestClock clock) throws Exception {
        List<String> kept;
        try (var test = TestRegistry.open(folder, clock)) {
            assertFalse(test.registry().isReadOnly());
            var missing = new HashSet<>(acknowledged);
            missing.removeAll(recorded(test));
            assertEquals(Set.of(), missing, "acknowledged and lost");
            kept = rows(test);
        }
        FolderFiles.delete(folder.resolve("projection"));
        try (var test = TestRegistry.open(folder, clock)) {
            assertEquals(kept, rows(test));
        }
    }
}
