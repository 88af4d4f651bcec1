package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.ledger.FolderLedgers;
import lantai.cli.Exit;
import lantai.cli.apply.ApplyVerb;
import lantai.cli.content.ContentVerb;
import lantai.cli.devices.CoverageVerb;
import lantai.cli.devices.ObserveVerb;
import lantai.cli.ledger.VerifyVerb;
import lantai.core.act.ThingAct.DeviceAct;
import lantai.core.register.DeviceKind;
import lantai.devices.DeviceLogs;
import lantai.vault.CastleVaults;

@DisplayName("Device logs on the command line")
final class DeviceLogCommandsTest {

    private static final String HEAD = "time,log_id,job_id,kind,user,originals,pages,copies,sheets,destination,result,duration_s\n";

    @TempDir
    static Path template;

    @TempDir
    Path temp;

    private static TestClock made;

    private Path folder;
    private Command lantai;

    @BeforeAll
    static void make() throws Exception {
        try (var test = TestRegistry.found(template.resolve("r"))) {
            test.close();
            test.open("sysadmin");
            test.done("sysadmin", device("COP-1", DeviceKind.COPIER, "lantai-csv"));
            test.done("sysadmin", device("COP-2", DeviceKind.PRINTER, "cups-page-log"));
            test.done("sysadmin", device("LOCK-1", DeviceKind.LOCKER, "locker-csv"));
            test.done("sysadmin", device("DOOR-1", DeviceKind.DOOR, "door-csv"));
            made = test.clock();
        }
    }

    private static DeviceAct device(String code, DeviceKind kind, String format) {
        return new DeviceAct(code, kind, "G1", format, OptionalInt.empty(), OptionalInt.empty());
    }

    @BeforeEach
    void copy() throws IOException {
        folder = temp.resolve("r");
        FolderFiles.copy(template.resolve("r"), folder);
        var workstation = TestRegistry.workstation(new TestClock(made.instant()));
        lantai = new Command(new ObserveVerb(workstation, new DeviceLogs()), new CoverageVerb(workstation), new ContentVerb(workstation),
                new ApplyVerb(workstation), new VerifyVerb(new FolderLedgers(new CastleVaults())));
    }

    private String file(String name, String text) throws IOException {
        return file(name, text, StandardCharsets.UTF_8);
    }

    private String file(String name, String text, Charset charset) throws IOException {
        return Files.write(temp.resolve(name), text.getBytes(charset)).toString();
    }

    /** Jobs of five sheets each, a minute apart from nine o'clock on. */
    private static String jobs(int first, int last) {
        return HEAD + IntStream.rangeClosed(first, last)
                .mapToObj(n -> "2026-03-02T%02d:%02d:00+08:00,%d,J%d,copy,wang,5,5,1,5,,completed,20".formatted(9 + n / 60, n % 60, n, n))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Command.Outcome observe(String format, String device, String file, String... more) {
        var all = new ArrayList<>(List.of("observe", "--format", format, "--device", device, file));
        all.addAll(List.of(more));
        return lantai.run(folder, "wang", all.toArray(String[]::new));
    }

    private static void counts(Command.Outcome outcome, int records, int accepted, int known) {
        assertEquals(Integer.toString(records), outcome.field("records"), outcome.out() + outcome.err());
        assertEquals(Integer.toString(accepted), outcome.field("accepted"), outcome.out());
        assertEquals(Integer.toString(known), outcome.field("known"), outcome.out());
    }

    private String states(String... more) {
        var all = new ArrayList<>(List.of("coverage", "--device", "COP-1"));
        all.addAll(List.of(more));
        var outcome = lantai.run(folder, "wang", all.toArray(String[]::new));
        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        return Pattern.compile("\"state\":\"(\\w+)\",\"why\":\"([\\w-]+)\"").matcher(outcome.out()).results()
                .map(m -> m.group(1) + " " + m.group(2)).collect(Collectors.joining(", "));
    }

    @Test
    @DisplayName("a log is taken in with its hash, and stands in coverage after the registry was closed")
    void takenIn() throws Exception {
        var log = file("a.csv", jobs(1, 30));
        var outcome = observe("lantai-csv", "COP-1", log);
        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        counts(outcome, 30, 30, 0);
        assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(Path.of(log)))),
                outcome.field("file"));
        assertEquals("proven", outcome.field("state"));
        assertEquals("uncovered no-import, proven continuous, uncovered not-yet-imported",
                states("--from", "2026-03-02T08:00:00+08:00", "--to", "2026-03-02T12:00:00+08:00"));
    }

    @Test
    @DisplayName("the same file twice adds nothing, in another encoding or not")
    void twice() throws Exception {
        var log = file("a.csv", jobs(1, 30));
        observe("lantai-csv", "COP-1", log);
        var size = journal();
        counts(observe("lantai-csv", "COP-1", log), 30, 0, 30);
        assertEquals(size, journal(), "nothing was written");
        counts(observe("lantai-csv", "COP-1", file("b.csv", "\uFEFF" + jobs(1, 30))), 30, 0, 30);
    }

    private long journal() throws IOException {
        try (var files = Files.walk(folder.resolve("journal"))) {
            return files.filter(f -> f.getFileName().toString().startsWith("seg-")).mapToLong(f -> f.toFile().length()).sum();
        }
    }

    @Test
    @DisplayName("of overlapping logs only what is new is added, and the hole between two is closed by a later log")
    void overlapping() throws Exception {
        counts(observe("lantai-csv", "COP-1", file("a.csv", jobs(1, 30))), 30, 30, 0);
        counts(observe("lantai-csv", "COP-1", file("b.csv", jobs(41, 60))), 20, 20, 0);
        var window = new String[] {"--from", "2026-03-02T09:01:00+08:00", "--to", "2026-03-02T10:00:00+08:00"};
        assertEquals("proven continuous, uncovered missing-numbers, proven continuous", states(window));
        counts(observe("lantai-csv", "COP-1", file("c.csv", jobs(25, 45))), 21, 10, 11);
        assertEquals("proven continuous", states(window));
    }

    @Test
    @DisplayName("a bad line is named with its field, and the rest is taken in")
    void badLine() throws Exception {
        var lines = jobs(1, 5).split("\n");
        lines[3] = lines[3].replace(",copy,", ",=cmd(),");
        lines[4] = lines[4].replace(",5,5,1,5,", ",5,five,1,5,");
        var outcome = observe("lantai-csv", "COP-1", file("a.csv", String.join("\n", lines)));
        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        counts(outcome, 5, 3, 0);
        assertTrue(outcome.out().contains("{\"line\":4,\"field\":\"kind\",\"code\":\"unknown-kind\""), outcome.out());
        assertTrue(outcome.out().contains("{\"line\":5,\"field\":\"pages\",\"code\":\"not-a-count\""), outcome.out());
        assertEquals("uncovered", outcome.out().replaceAll(".*\"coverage\":\\[\\{.*?\\},\\{[^{]*?\"state\":\"(\\w+)\".*", "$1").strip());
    }

    @Test
    @DisplayName("a record that says otherwise than before is refused and does not replace the first")
    void contradiction() throws Exception {
        observe("lantai-csv", "COP-1", file("a.csv", jobs(1, 5)));
        var outcome = observe("lantai-csv", "COP-1", file("b.csv", jobs(1, 6).replace(",3,J3,copy,wang,5,5,1,5,", ",3,J3,copy,wang,5,5,1,1,")));
        counts(outcome, 6, 1, 4);
        assertTrue(outcome.out().contains("{\"line\":4,\"field\":\"\",\"code\":\"contradicts-known\""), outcome.out());
    }

    @Test
    @DisplayName("a file of which nothing can be taken in is bad input, and nothing is written")
    void nothing() throws Exception {
        var size = journal();
        fails("empty-file", observe("lantai-csv", "COP-1", file("e.csv", "")));
        fails("no-such-column", observe("lantai-csv", "COP-1", file("h.csv", "a,b,c\n1,2,3\n")));
        fails("no-records", observe("lantai-csv", "COP-1", file("n.csv", HEAD)));
        fails("unknown-format", observe("lantai-xml", "COP-1", file("f.csv", jobs(1, 2))));
        fails("unknown-device", observe("lantai-csv", "COP-9", file("f.csv", jobs(1, 2))));
        fails("other-kind", observe("lantai-csv", "LOCK-1", file("f.csv", jobs(1, 2))));
        fails("other-encoding", observe("lantai-csv", "COP-1", file("g.csv", jobs(1, 2)), "--charset", "GBK"));
        fails("file-unreadable", observe("lantai-csv", "COP-1", temp.resolve("none.csv").toString()));
        var outcome = observe("lantai-csv", "COP-1", file("x.csv", HEAD + "yesterday,1,1,copy,wang,,,,,,,\n"));
        assertEquals(Exit.BAD_INPUT, outcome.exit());
        counts(outcome, 1, 0, 0);
        assertEquals(size, journal());
    }

    private static void fails(String code, Command.Outcome outcome) {
        assertEquals(Exit.BAD_INPUT, outcome.exit(), outcome.out() + outcome.err());
        assertEquals(code, outcome.field("code"));
        assertFalse(outcome.field("message").contains("evidence."), outcome.out());
    }

    @Test
    @DisplayName("lockers, doors and meters are taken in, also in GBK")
    void others() throws Exception {
        counts(observe("locker-csv", "LOCK-1", file("l.csv",
                "time,slot,person,event\n2026-03-02T09:00:00+08:00,甲12,wang,deposit\n2026-03-02T10:00:00+08:00,甲12,wang,withdraw\n",
                Charset.forName("GBK"))), 2, 2, 0);
        counts(observe("door-csv", "DOOR-1", file("d.csv", "time,person,event\n2026-03-02T09:00:00Z,wang,in\n")), 1, 1, 0);
        observe("lantai-csv", "COP-1", file("a.csv", jobs(1, 30)));
        counts(observe("meter-csv", "COP-1",
                file("m.csv", "time,value\n2026-03-02T09:00:30+08:00,1000\n2026-03-02T09:20:30+08:00,1100\n2026-03-02T09:29:30+08:00,1190\n")), 3, 3, 0);
        assertEquals("proven continuous, uncovered meter-differs",
                states("--from", "2026-03-02T09:01:00+08:00", "--to", "2026-03-02T09:29:30+08:00"));
    }

    @Test
    @DisplayName("ten thousand jobs go into the ledger in a few events and come out as they were")
    void many() throws Exception {
        var log = HEAD + IntStream.rangeClosed(1, 10_000)
                .mapToObj(n -> Instant.ofEpochSecond(1_770_000_000L + n * 90L) + "," + n + ",,print,u" + n % 50 + ",,3,2,6,,completed,12")
                .collect(Collectors.joining("\n", "", "\n"));
        counts(observe("lantai-csv", "COP-1", file("big.csv", log)), 10_000, 10_000, 0);
        assertEquals("proven continuous", states("--from", "2026-02-02T03:00:00Z", "--to", "2026-02-12T00:00:00Z"));
        counts(observe("lantai-csv", "COP-1", file("big2.csv", log + "2026-02-13T00:00:00Z,10001,,print,u1,,3,2,6,,completed,12\n")), 10_001, 1,
                10_000);
    }

    @Test
    @DisplayName("of a page_log with two printers the device's own jobs are taken in, the numbers of the other's leave no hole, and another file is refused")
    void printers() throws Exception {
        var log = "%s root %d [02/Mar/2026:09:%02d:00 +0800] total 1 - localhost x - -\n";
        var text = log.formatted("COP-1", 1, 1) + log.formatted("HALL", 2, 2) + log.formatted("COP-1", 3, 3);
        var outcome = observe("cups-page-log", "COP-1", file("page_log", text));
        counts(outcome, 3, 2, 0);
        assertEquals("1", outcome.field("others"));
        assertEquals("proven continuous", states("--from", "2026-03-02T09:01:00+08:00", "--to", "2026-03-02T09:03:00+08:00"));
        fails("wrong-device", observe("cups-page-log", "COP-1", file("other", log.formatted("HALL", 4, 4))));
        fails("several-devices", observe("cups-page-log", "COP-2", file("two", log.formatted("HALL", 4, 4) + log.formatted("ROOM", 5, 5))));
        counts(observe("cups-page-log", "COP-2", file("named", log.formatted("HALL", 4, 4) + log.formatted("ROOM", 5, 5)), "--source", "ROOM"), 2, 1, 0);
    }

    @Test
    @DisplayName("an import that a crash cut in two counts as none, and the same file again completes it under its act")
    void cutInTwo() throws Exception {
        var log = file("big.csv", HEAD + IntStream.rangeClosed(1, 20_000)
                .mapToObj(n -> Instant.ofEpochSecond(1_770_000_000L + n * 90L) + "," + n + ",,print,u" + n % 50 + ",,3,2,6,,completed,12")
                .collect(Collectors.joining("\n", "", "\n")));
        var first = observe("lantai-csv", "COP-1", log).field("act");
        var segment = segment();
        var whole = Files.size(segment);
        try (var file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            file.truncate(whole - 1_000);
        }
        try (var files = Files.walk(folder)) {
            for (var gone : files.filter(f -> f.getFileName().toString().matches("head|signed|verified.*|.*\\.mv\\.db")).toList()) {
                Files.delete(gone);
            }
        }
        assertEquals("uncovered no-import", states("--from", "2026-02-02T03:00:00Z", "--to", "2026-02-12T00:00:00Z"));
        var again = observe("lantai-csv", "COP-1", log);
        assertEquals(first, again.field("act"), again.out() + again.err());
        assertEquals("proven continuous", states("--from", "2026-02-02T03:00:00Z", "--to", "2026-02-12T00:00:00Z"));
        counts(observe("lantai-csv", "COP-1", log), 20_000, 0, 20_000);
    }

    private Path segment() throws IOException {
        try (var files = Files.walk(folder.resolve("journal"))) {
            return files.filter(f -> f.getFileName().toString().startsWith("seg-")).max(Comparator.naturalOrder()).orElseThrow();
        }
    }

    @Test
    @DisplayName("users and names of documents stand nowhere in clear, the raw file is kept sealed, and the ledger is intact")
    void sealed() throws Exception {
        var log = "COP-1 zhangsanfeng 1 [02/Mar/2026:09:01:00 +0800] total 1 - localhost 防汛机密草稿 - -\n";
        counts(observe("cups-page-log", "COP-1", file("page_log", log)), 1, 1, 0);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (var secret : List.of("zhangsanfeng", "防汛机密草稿", "localhost")) {
                    assertFalse(text.contains(new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)), file + " holds " + secret);
                }
            }
        }
        assertEquals("intact", lantai.run(folder, "wang", "verify").field("verdict"));
        var kept = lantai.run(folder, "wang", "content", "list");
        assertEquals("log", kept.field("kind"), kept.out() + kept.err());
        var out = temp.resolve("raw");
        assertEquals(Exit.DONE, lantai.run(folder, "wang", "content", "get", kept.field("content"), "--out", out.toString()).exit());
        assertEquals(log, Files.readString(out));
    }

    @Test
    @DisplayName("a log taken in for the wrong device is taken back by a correction, and may be taken in again")
    void corrected() throws Exception {
        var log = file("a.csv", jobs(1, 30));
        var act = observe("lantai-csv", "COP-2", log).field("act");
        var sheet = file("correct.jsonl", "{\"id\":\"c-1\",\"at\":\"2026-03-02T10:00:00+08:00\",\"act\":\"correct\",\"by\":\"wang\",\"target\":\"" + act
                + "\",\"reason\":\"incorrect-data\"}\n");
        var done = lantai.run(folder, "wang", "apply", sheet);
        assertEquals(Exit.DONE, done.exit(), done.out() + done.err());
        var outcome = lantai.run(folder, "wang", "coverage", "--device", "COP-2", "--from", "2026-03-02T09:00:00+08:00", "--to", "2026-03-02T10:00:00+08:00");
        assertEquals("no-import", outcome.field("why"), outcome.out());
        counts(observe("lantai-csv", "COP-2", log), 30, 30, 0);
    }
}
