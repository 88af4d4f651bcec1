package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.projection.CopyQuery;
import lantai.core.code.CopyId;

@DisplayName("A registry whose program is killed")
final class KillTest {

    private static final int KILLS = 50;

    @TempDir
    Path temp;

    private final Set<String> acknowledged = new HashSet<>();

    private static Process clerk(Path folder, long seed, TestClock clock) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xshare:auto", "-cp", ClassPath.ofTest(), Clerk.class.getName(), folder.toString(),
                Long.toString(seed), Long.toString(clock.instant().getEpochSecond())).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Lets a clerk work until it has acknowledged some acts, then kills it; what it said until then counts. */
    private void workAndKill(Path folder, Random random, TestClock clock) throws Exception {
        var process = clerk(folder, random.nextLong(), clock);
        var until = random.nextInt(30);
        var done = 0;
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var line = out.readLine();
            assertEquals("open", line, "the clerk could not open the registry");
            var killed = false;
            while (line != null) {
                if (line.startsWith("done ") && line.length() > 10) {
                    acknowledged.add(line.substring(5));
                    done++;
                }
                if (!killed && done >= until) {
                    // through its handle, which leaves the stream open: what it said before the kill is still to be read
                    process.toHandle().destroyForcibly();
                    killed = true;
                }
                line = out.readLine();
            }
        } finally {
            process.destroyForcibly().waitFor();
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
    @DisplayName("50 times has every act it acknowledged, and nothing is damaged")
    void kept() throws Exception {
        var seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var folder = temp.resolve("r");
        var clock = new TestClock();
        try (var test = TestRegistry.found(folder)) {
            clock.pass(Duration.between(clock.instant(), test.clock().instant()));
        }
        for (var kill = 0; kill < KILLS; kill++) {
            clock.pass(Duration.ofHours(12));
            workAndKill(folder, random, clock);
            if (kill == KILLS / 2) {
                check(folder, clock);
            }
        }
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
