package lantai.cli.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.cli.Exit;
import lantai.cli.fake.FakeShell;

@DisplayName("Applying an act sheet")
class ApplyVerbTest {

    private final FakeShell shell = new FakeShell();
    private final ApplyVerb apply = new ApplyVerb(shell);

    @TempDir
    private Path folder;

    private static String act(String id, String word, String rest) {
        return "{\"id\":\"" + id + "\",\"at\":\"2026-03-02T09:15:00+08:00\",\"act\":\"" + word + "\",\"by\":\"sysadmin\"," + rest + "}\n";
    }

    private static String store(String id, String place) {
        return act(id, "store", "\"copies\":[\"D-1/000001\"],\"place\":\"" + place + "\"");
    }

    private static String issue(String id, String to) {
        return act(id, "issue", "\"copies\":[\"D-1/000001\"],\"to\":\"" + to + "\",\"purpose\":\"阅\",\"notice\":true");
    }

    private static String person(String id, String person, String roles) {
        return act(id, "person", "\"person\":\"" + person + "\",\"name\":\"某\",\"unit\":\"office\",\"class\":\"core\",\"status\":\"staff\",\"roles\":["
                + roles + "]");
    }

    private int apply(String sheet, String... options) {
        shell.in = new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8));
        var all = new ArrayList<>(List.of("--json", "apply", "-"));
        all.addAll(List.of(options));
        return shell.run(apply, all.toArray(String[]::new));
    }

    private List<String> lines() {
        return shell.out().lines().toList();
    }

    @Test
    @DisplayName("gives one line an act with the ids of its events")
    void done() {
        assertEquals(Exit.DONE, apply("# a sheet\n" + store("a-1", "cab1") + "\n" + store("a-2", "cab1")));
        assertEquals(List.of("{\"id\":\"a-1\",\"line\":2,\"result\":\"done\",\"events\":[\"01000000000000000000000000000000\"]}",
                "{\"id\":\"a-2\",\"line\":4,\"result\":\"done\",\"events\":[\"02000000000000000000000000000000\"]}"), lines());
        assertEquals("2 done (0 of them before), 0 refused, 0 wrong\n", shell.err());
        assertTrue(shell.registry.closed);
    }

    @Test
    @DisplayName("goes on after a refusal, tells its rule, source and remedy, and ends with 1")
    void refused() {
        assertEquals(Exit.REFUSED, apply(issue("a-1", "thief") + store("a-2", "cab1")));
        assertEquals("{\"id\":\"a-1\",\"line\":1,\"result\":\"refused\",\"refused\":{\"rule\":\"S4-2\",\"source\":\"R24 29\","
                + "\"message\":\"finding S4-2\",\"subject\":\"thief\",\"remedy\":\"remedy widen\",\"severity\":\"block\",\"gap\":\"G3\"},"
                + "\"findings\":[{\"rule\":\"S4-2\",\"source\":\"R24 29\",\"message\":\"finding S4-2\",\"subject\":\"thief\","
                + "\"remedy\":\"remedy widen\",\"severity\":\"block\",\"gap\":\"G3\"}]}", lines().get(0));
        assertTrue(lines().get(1).contains("\"result\":\"done\""));
    }

    @Test
    @DisplayName("stops at bad input, names file, line and field, and ends with 2")
    void badInput() throws Exception {
        var sheet = folder.resolve("sheet.jsonl");
        Files.writeString(sheet, store("a-1", "cab1") + store("a-2", "cab 1") + store("a-3", "cab1"));
        assertEquals(Exit.BAD_INPUT, shell.run(apply, "--json", "apply", sheet.toString()));
        assertEquals(2, lines().size());
        assertTrue(lines().get(1).startsWith("{\"id\":\"a-2\",\"line\":2,\"result\":\"error\",\"error\":{\"code\":\"bad-code\","));
        assertTrue(lines().get(1).endsWith("\"file\":\"" + sheet + "\",\"line\":2,\"field\":\"place\"}}"), lines().get(1));
        assertEquals(1, shell.registry.door.acts.size());
    }

    @Test
    @DisplayName("goes on after bad input when told to, and still ends with 2")
    void keepGoing() {
        assertEquals(Exit.BAD_INPUT, apply("nonsense\n" + store("a-1", "nowhere") + issue("a-2", "thief") + store("a-3", "cab1"), "--keep-going"));
        assertEquals(4, lines().size());
        assertTrue(lines().get(0).startsWith("{\"id\":null,\"line\":1,\"result\":\"error\",\"error\":{\"code\":\"not-json\""), lines().get(0));
        assertTrue(lines().get(1).contains("\"code\":\"unknown-place\""), lines().get(1));
        assertTrue(lines().get(3).contains("\"result\":\"done\""), lines().get(3));
    }

    @Test
    @DisplayName("a second time says so and changes nothing; the same id with other content is an error")
    void idempotent() {
        apply(store("a-1", "cab1"));
        assertEquals(Exit.DONE, apply(store("a-1", "cab1")));
        assertTrue(lines().get(0).endsWith("\"repeated\":true}"), lines().get(0));
        assertEquals("1 done (1 of them before), 0 refused, 0 wrong\n", shell.err());
        assertEquals(Exit.BAD_INPUT, apply(store("a-1", "cab2")));
        assertTrue(lines().get(0).contains("\"code\":\"id-reused\""), lines().get(0));
    }

    @Test
    @DisplayName("stops when nothing can be recorded any more, whatever it was told, and ends with 4")
    void full() {
        assertEquals(Exit.CANNOT_OPEN, apply(store("a-1", "full"), "--keep-going"));
        assertTrue(lines().get(0).contains("\"code\":\"journal-full\""), lines().get(0));
    }

    @Test
    @DisplayName("tells results in the order of the sheet, whichever is durable first, and none before it is")
    void inOrder() throws Exception {
        shell.registry.door.hold();
        var sheet = new StringBuilder();
        for (var i = 0; i < 1000; i++) {
            sheet.append(store("a-" + i, "cab1"));
        }
        var running = CompletableFuture.supplyAsync(() -> apply(sheet.toString()));
        while (shell.registry.door.acts.size() < 1000) {
            Thread.onSpinWait();
        }
        assertEquals("", shell.out());
        shell.registry.door.release();
        assertEquals(Exit.DONE, running.get(30, TimeUnit.SECONDS));
        var lines = lines();
        for (var i = 0; i < 1000; i++) {
            assertTrue(lines.get(i).startsWith("{\"id\":\"a-" + i + "\","), lines.get(i));
        }
    }

    @Test
    @DisplayName("answers each line of a pipe before the next is written")
    void conversation() throws Exception {
        try (var pipe = new PipedOutputStream()) {
            shell.in = new PipedInputStream(pipe);
            var running = CompletableFuture.supplyAsync(() -> shell.run(apply, "--json", "apply", "-"));
            for (var i = 1; i <= 3; i++) {
                pipe.write(store("a-" + i, "cab1").getBytes(StandardCharsets.UTF_8));
                pipe.flush();
                while (shell.out().lines().count() < i) {
                    Thread.onSpinWait();
                }
            }
            assertFalse(running.isDone());
            pipe.close();
            assertEquals(Exit.DONE, running.get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    @DisplayName("lets those sign whose PIN stands in the file, each unlocked once")
    void signers() throws Exception {
        var pins = folder.resolve("pins");
        Files.writeString(pins, "wang pin-wang\nzhou pin-zhou\n");
        shell.registry.enrolled.addAll(List.of("wang", "li"));
        apply(issue("a-1", "wang") + issue("a-2", "wang") + issue("a-3", "li") + issue("a-4", "zhou"), "--pins", pins.toString());
        assertEquals(List.of(List.of("sysadmin", "wang"), List.of("sysadmin", "wang"), List.of("sysadmin"), List.of("sysadmin")),
                shell.registry.door.signers);
        assertEquals(List.of("wang"), shell.registry.unlocked);
    }

    @Test
    @DisplayName("tries a wrong PIN once only, and ends with 4")
    void wrongPin() throws Exception {
        var pins = folder.resolve("pins.json");
        Files.writeString(pins, "{\"wang\":\"no\"}");
        shell.registry.enrolled.add("wang");
        assertEquals(Exit.CANNOT_OPEN, apply(issue("a-1", "wang") + issue("a-2", "wang"), "--pins", pins.toString(), "--keep-going"));
        assertEquals(List.of("wang"), shell.registry.unlocked);
        assertEquals(2, lines().stream().filter(line -> line.contains("\"code\":\"wrong-pin\"")).count());
        assertEquals(0, shell.registry.door.acts.size());
    }

    @Test
    @DisplayName("gives persons of the sheet their PIN, with which those with a working role may also open the registry")
    void enrols() throws Exception {
        var pins = folder.resolve("pins.json");
        Files.writeString(pins, "{\"wang\":\"pin-wang\",\"zhou\":\"pin-zhou\"}");
        apply(person("p-1", "wang", "\"clerk\"") + person("p-2", "zhou", "\"officer\"") + person("p-3", "li", "\"clerk\"") + issue("a-1", "zhou"),
                "--pins", pins.toString());
        assertEquals(List.of("wang opens", "zhou signs"), shell.registry.enrolments);
        assertEquals(List.of("sysadmin", "zhou"), shell.registry.door.signers.get(3));
    }

    @Test
    @DisplayName("dry does nothing, and knows that an act may stand on an earlier line")
    void dryRun() {
        assertEquals(Exit.REFUSED, apply(issue("a-1", "thief") + store("a-2", "cab1") + act("u-1", "place",
                "\"place\":\"nowhere\",\"name\":\"x\",\"unit\":\"office\",\"kind\":\"cabinet\",\"approved\":\"none\",\"phones\":\"banned\"")
                + store("a-3", "nowhere"), "--dry-run"));
        assertEquals(0, shell.registry.door.acts.size());
        assertTrue(lines().get(0).contains("\"result\":\"would-be-refused\""), lines().get(0));
        assertTrue(lines().get(1).contains("\"result\":\"would-be-done\""), lines().get(1));
        assertTrue(lines().get(3).endsWith("\"result\":\"undecided\",\"on\":\"nowhere\"}"), lines().get(3));
    }

    @Test
    @DisplayName("that cannot be read ends with 2 before any PIN is asked for")
    void noSheet() {
        shell.environment.remove("LANTAI_PIN");
        assertEquals(Exit.BAD_INPUT, shell.run(apply, "--json", "apply", folder.resolve("none").toString()));
        assertTrue(shell.out().contains("\"code\":\"file-unreadable\""), shell.out());
        assertEquals(List.of(), shell.questions);
    }

    @Test
    @DisplayName("stops between acts when it is told to stop")
    void stopped() {
        shell.stopped = true;
        assertEquals(Exit.DONE, apply(store("a-1", "cab1")));
        assertEquals(0, shell.registry.door.acts.size());
        assertTrue(shell.registry.closed);
    }

    @Test
    @DisplayName("without --json gives lines of text")
    void text() {
        shell.in = new ByteArrayInputStream((store("a-1", "cab1") + issue("a-2", "thief") + "x\n").getBytes(StandardCharsets.UTF_8));
        shell.run(apply, "apply", "-");
        assertEquals("a-1\tdone\t1", lines().get(0));
        assertEquals("a-2\trefused\tS4-2 thief: finding S4-2 (R24 29) remedy widen", lines().get(1));
        assertTrue(lines().get(2).startsWith("line 3\terror\t-:3: not JSON"), lines().get(2));
    }
}
