package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.door.Outcome;
import lantai.app.projection.CopyQuery;
import lantai.core.act.Act;
import lantai.core.act.CopyAct.FoundAct;
import lantai.core.act.CopyAct.IssueAct;
import lantai.core.act.CopyAct.LabelAct;
import lantai.core.act.CopyAct.MissingAct;
import lantai.core.act.DecisionAct.CorrectAct;
import lantai.core.act.DecisionAct.CorrectionReason;
import lantai.core.act.DocumentAct.DocumentDetails;
import lantai.core.act.DocumentAct.ReceiveAct;
import lantai.core.act.DocumentAct.RegisterAct;
import lantai.core.act.ThingAct.PersonAct;
import lantai.core.act.ThingAct.PlaceAct;
import lantai.core.act.ThingAct.SettingAct;
import lantai.core.act.ThingAct.UnitAct;
import lantai.core.code.CopyId;
import lantai.core.content.ContentKind;
import lantai.core.event.Subject;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Mark;
import lantai.core.operation.Progress;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.PhoneRule;
import lantai.core.register.PlaceKind;
import lantai.core.register.Role;

@DisplayName("What is sensitive")
final class NoClearTextTest {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE,
            Charset.forName("GBK"));
    private static final int LARGEST = 64 << 20;

    @TempDir
    Path temp;

    private final Set<String> markers = new HashSet<>();
    private final List<String> logged = new ArrayList<>();

    private String marker(String text) {
        markers.add(text);
        return text;
    }

    private DocumentDetails document(String code, String tail) {
        var plain = TestRegistry.document(code, marker("龘号〔2026〕" + tail), marker("鱻标题马克" + tail), 3);
        return new DocumentDetails(code, plain.number(), plain.title(), Optional.of(marker("隐去靐名" + tail)), Mark.parse("机密★5年"),
                plain.urgency(), CarrierKind.TELEGRAM, plain.track(), marker("齉发文机关" + tail), 4, plain.copyNumbers(), plain.range(),
                plain.copying(), Optional.empty(), Optional.empty(), Map.of("number", marker("爩电报号" + tail)), "G1");
    }

    private void day(TestRegistry test) throws Exception {
        test.done("wang", new RegisterAct(document("M1", "甲SECRETALPHA")));
        test.done("wang", new ReceiveAct(document("M2", "乙SECRETBETA"), Optional.of(marker("GB0626-2005^龖条码乙")), Optional.empty(),
                Optional.empty(), "HX"));
        var copies = List.of(new CopyId("M1", 1), new CopyId("M1", 2));
        test.done("wang", new LabelAct(copies));
        var issue = test.act("wang", new IssueAct(copies, "chen", Optional.empty(), marker("厵办理用途丙"),
                Optional.of(test.clock().time().plusDays(1)), Optional.empty(), Optional.empty(), true));
        test.done(issue);
        test.refused(test.act("wang", new IssueAct(copies, "hu", Optional.empty(), marker("厵被拒用途丁"), Optional.empty(),
                Optional.empty(), Optional.empty(), true)));
        test.done("wang", new MissingAct(new CopyId("M1", 2), Optional.of(marker("滟失踪说明戊"))));
        test.done("wang", new FoundAct(new CopyId("M1", 2), "G1", Optional.of(marker("滟找回说明己"))));
        test.done("wang", new CorrectAct(issue.id(), CorrectionReason.DID_NOT_OCCUR, Optional.empty()));
        var rows = new ArrayList<String>();
        test.registry().catalogue().copies(new CopyQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("SECRETALPHA"),
                Optional.empty()), row -> rows.add(row.title()));
        assertEquals(3, rows.size(), "the registry itself does know the title");
    }

    private void administration(Path folder, TestClock clock) throws Exception {
        var workstation = TestRegistry.workstation(clock);
        try (var registry = workstation.open(folder, "sysadmin", TestRegistry.pin(), Progress.NONE)) {
            var now = clock.time();
            for (var body : List.of(new UnitAct("MU", marker("鸞单位名庚"), Optional.empty(), Optional.of(marker("0555-7654321"))),
                    new PlaceAct("MP", marker("麤地点名辛"), "MU", PlaceKind.CABINET, lantai.core.mark.Level.SECRET, PhoneRule.BANNED,
                            Optional.empty()),
                    new PersonAct("mp", marker("驫姓名壬MARKERNAME"), "MU", PersonClass.GENERAL, PersonStatus.STAFF, Set.of(Role.OFFICER),
                            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(marker("13900007777"))))) {
                registry.door().submit(new Act("m-" + body.word(), now, now, "sysadmin", Optional.empty(), body), List.of())
                        .join();
            }
            registry.door().submit(new Act("m-set", now, now, "sysadmin", Optional.empty(),
                    new SettingAct("plan.grace_minutes", "45", marker("鼊设置理由癸"))), List.of()).join();
        }
    }

    /** A device log and a note on it: sealed as they come, never beside the vault. */
    private void contents(TestRegistry test) throws Exception {
        var log = marker("打印作业钃CONTENTMARKER").repeat(900).getBytes(StandardCharsets.UTF_8);
        assertInstanceOf(Outcome.Done.class, test.registry().contents().keep(ContentKind.LOG, Subject.copy(new CopyId("M1", 1)),
                Optional.of(marker("靁备注子")), new ByteArrayInputStream(log)).join());
    }

    /** A PIN made on the way and used. */
    private void pin(TestRegistry test) throws Exception {
        test.registry().signers().changePin("zhao", TestRegistry.pin(), marker("80931477").toCharArray());
        test.registry().signers().unlock("zhao", "80931477".toCharArray()).close();
        test.registry().signers().changePin("zhao", "80931477".toCharArray(), TestRegistry.pin());
    }

    private void search(Path folder) throws IOException {
        for (var file : FolderFiles.all(folder)) {
            search(file, Files.readAllBytes(file));
        }
    }

    /** What a text looks like in Base64, wherever it begins among three bytes; the characters at the edges belong to its neighbours too. */
    private static List<byte[]> inBase64(String marker) {
        var forms = new ArrayList<byte[]>();
        for (var charset : CHARSETS) {
            for (var before = 0; before < 3; before++) {
                var bytes = marker.getBytes(charset);
                var shifted = new byte[before + bytes.length];
                System.arraycopy(bytes, 0, shifted, before, bytes.length);
                var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                forms.add(text.substring(before == 0 ? 0 : before + 1, text.length() - 1).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return forms;
    }

    private void search(Path file, byte[] data) {
        for (var marker : markers) {
            for (var form : inBase64(marker)) {
                assertTrue(form.length < 6 || indexOf(data, form) < 0, marker + " stands in " + file.getFileName() + " in Base64");
            }
            for (var charset : CHARSETS) {
                assertTrue(indexOf(data, marker.getBytes(charset)) < 0, marker + " stands in " + file.getFileName() + " as " + charset);
                assertTrue(indexOf(file.toString().getBytes(charset), marker.getBytes(charset)) < 0, "a file is named after " + marker);
            }
        }
    }

    static int indexOf(byte[] data, byte[] wanted) {
        for (var at = 0; at <= data.length - wanted.length; at++) {
            var same = 0;
            while (same < wanted.length && data[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }

    private static Set<Path> temporary() throws IOException {
        var found = new HashSet<Path>();
        try (var files = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")))) {
            files.forEach(found::add);
        }
        return found;
    }

    private void searchTemporary(Set<Path> before) throws IOException {
        for (var file : temporary()) {
            if (!before.contains(file) && Files.isRegularFile(file) && Files.isReadable(file) && Files.size(file) < LARGEST) {
                search(file, Files.readAllBytes(file));
            }
        }
    }

    private Handler listening() {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                synchronized (logged) {
                    logged.add(entry.getMessage() + " " + entry.getThrown());
                }
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    @Test
    @DisplayName("stands in no file of the registry, no temporary file, no file name and no log")
    void nowhere() throws Exception {
        var before = temporary();
        var root = Logger.getLogger("");
        var level = root.getLevel();
        var handler = listening();
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        var folder = temp.resolve("r");
        try (var test = TestRegistry.found(folder)) {
            marker("河西镇");
            marker("关于防汛的通知");
            marker("乡镇〔2026〕31号");
            marker("王系统");
            marker("陈某");
            day(test);
            contents(test);
            pin(test);
            search(folder);
            searchTemporary(before);
            test.close();
            administration(folder, test.clock());
            search(folder);
            var backup = temp.resolve("backup");
            var command = new CommandRun(test.workstation(), test.clock());
            assertEquals(0, command.run("--registry", folder.toString(), "--as", "sysadmin", "backup", "--out", backup.toString()).exit());
            search(backup, Files.readAllBytes(backup));
            searchTemporary(before);
            FolderFiles.delete(folder.resolve("projection"));
            Files.createDirectories(folder.resolve("projection"));
            Files.write(folder.resolve("projection").resolve("registry.mv.db"), new byte[5000]);
            test.open("wang");
            search(folder);
            searchTemporary(before);
        } finally {
            root.removeHandler(handler);
            root.setLevel(level);
        }
        search(folder);
        synchronized (logged) {
            search(Path.of("log"), String.join("\n", logged).getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(markers.size() > 20, "markers: " + markers.size());
        assertEquals(4, indexOf("xx关于".getBytes(StandardCharsets.UTF_16LE), "关于".getBytes(StandardCharsets.UTF_16LE)),
                "the search itself finds");
    }
}
