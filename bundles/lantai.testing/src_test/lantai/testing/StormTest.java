package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.door.BadAct;
import lantai.app.projection.CopyQuery;
import lantai.core.act.Act;
import lantai.core.act.CopyAct.StoreAct;
import lantai.core.code.CopyId;

/** Long with {@code -Dlantai.soak.interrupts=20000}. */
@DisplayName("A registry at work")
final class StormTest {

    private static final int INTERRUPTS = Integer.getInteger("lantai.soak.interrupts", 400);
    private static final int THREADS = 4;

    @TempDir
    Path temp;

    @Test
    @DisplayName("loses nothing, and its database goes on, while threads that ask and act are interrupted all the time")
    void interrupts() throws Exception {
        var seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var folder = temp.resolve("r");
        Set<String> done = ConcurrentHashMap.newKeySet();
        var asked = new AtomicInteger();
        TestClock clock;
        try (var test = TestRegistry.found(folder)) {
            clock = test.clock();
            var stop = new AtomicBoolean();
            var acting = new Thread[THREADS];
            for (var t = 0; t < THREADS; t++) {
                var number = t;
                acting[t] = new Thread(() -> act(test, number, stop, done, asked), "clerk-" + t);
                acting[t].start();
            }
            for (var i = 0; i < INTERRUPTS; i++) {
                acting[random.nextInt(THREADS)].interrupt();
                Thread.yield();
                if (i % 50 == 0) {
                    test.registry().status();
                }
            }
            stop.set(true);
            for (var thread : acting) {
                thread.join();
            }
            assertFalse(test.registry().isReadOnly(), () -> test.registry().status().toString());
            var rows = new AtomicInteger();
            test.registry().catalogue().copies(CopyQuery.ALL, row -> rows.incrementAndGet());
            assertEquals(TestRegistry.COPIES, rows.get());
            test.done("wang", test.issue("chen", new CopyId("D31", 9)));
        }
        try (var test = TestRegistry.open(folder, clock)) {
            var kept = new HashSet<String>();
            for (var n = 1; n <= THREADS; n++) {
                test.registry().lives().of(new CopyId("D31", n), clock.time().plusDays(9)).orElseThrow().events().forEach(e -> kept.add(e.event().act()));
            }
            var lost = new HashSet<>(done);
            lost.removeAll(kept);
            assertEquals(Set.of(), lost, "acknowledged and lost");
        }
        System.out.println(INTERRUPTS + " interrupts: " + done.size() + " acts done, " + asked + " lists read, 0 lost");
        assertTrue(done.size() > THREADS, "acts done: " + done.size());
    }

    /** One clerk: puts his copy away and reads lists. What an interrupt stopped before it was decided is simply not done. */
    private static void act(TestRegistry test, int number, AtomicBoolean stop, Set<String> done, AtomicInteger asked) {
        for (var i = 0; !stop.get(); i++) {
            var act = new Act("storm-" + number + "-" + i, test.clock().time(), test.clock().time(), "wang", Optional.empty(),
                    new StoreAct(List.of(new CopyId("D31", number + 1)), i % 2 == 0 ? "G2" : "G1"));
            try {
                test.registry().door().submit(act, List.of()).thenAccept(outcome -> done.add(outcome.act())).join();
                test.registry().catalogue().copies(CopyQuery.ALL, row -> { });
                asked.incrementAndGet();
            } catch (BadAct e) {
                throw new IllegalStateException(e);
            } catch (IllegalStateException e) {
                Thread.interrupted(); // a wait was cut short; the next one is not
            }
        }
    }

    @Test
    @DisplayName("is not opened by a second program: exit 4, and the message says which process has it")
    void twoPrograms() throws Exception {
        var folder = temp.resolve("r");
        TestClock clock;
        try (var test = TestRegistry.found(folder)) {
            clock = test.clock();
        }
        clock.pass(Duration.ofHours(1));
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-cp", ClassPath.ofTest(), Clerk.class.getName(), folder.toString(),
                Long.toString(clock.instant().getEpochSecond())).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var line = "{\"id\":\"first\",\"at\":\"%s\",\"act\":\"store\",\"by\":\"wang\",\"copies\":[\"D31/000001\"],\"place\":\"G2\"}\n"
                    .formatted(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(clock.time()));
            process.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            assertTrue(out.readLine().contains("\"result\":\"done\""));
            var command = new CommandRun(TestRegistry.workstation(clock), clock);
            for (var words : List.of(List.of("status"), List.of("apply", "-"), List.of("backup", "--out", temp.resolve("b").toString()))) {
                var all = new ArrayList<>(List.of("--registry", folder.toString(), "--as", "sysadmin"));
                all.addAll(words);
                var refused = command.run(all.toArray(String[]::new));
                assertEquals(4, refused.exit(), refused.toString());
                assertTrue(refused.says("\"code\":\"in-use\""), refused.toString());
                assertTrue(refused.says("in use by another program (" + process.pid() + "@"), refused.toString());
            }
            assertEquals(0, command.run("--registry", folder.toString(), "verify").exit(), "verifying needs no lock");
            process.getOutputStream().close();
            assertEquals(0, process.waitFor());
            assertEquals(0, command.run("--registry", folder.toString(), "--as", "wang", "status").exit());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
