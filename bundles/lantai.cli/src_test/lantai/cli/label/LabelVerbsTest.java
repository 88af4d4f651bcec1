package lantai.cli.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import lantai.app.label.LabelContent;
import lantai.app.label.LabelDesk.Scanned;
import lantai.app.label.LabelPrinting;
import lantai.app.label.LabelReading.ReadCode;
import lantai.app.label.SheetLayout;
import lantai.cli.Exit;
import lantai.cli.fake.FakeShell;
import lantai.core.act.CopyAct.LabelAct;
import lantai.core.code.CopyId;

@DisplayName("Labels on the command line")
class LabelVerbsTest {

    private static final CopyId FIRST = CopyId.parse("D-1/000001");
    private static final CopyId SECOND = CopyId.parse("D-1/000002");

    private final FakeShell shell = new FakeShell();
    private final List<LabelContent> printed = new ArrayList<>();
    private final LabelsVerb labels = new LabelsVerb(shell, new Press(), InstantSource.fixed(Instant.parse("2026-03-02T01:00:00Z")));

    @TempDir
    private Path folder;

    private final class Press implements LabelPrinting {

        @Override
        public byte[] sheet(List<LabelContent> contents, Setup setup) {
            printed.addAll(contents);
            return new byte[] { (byte) setup.startAt() };
        }

        @Override
        public byte[] calibration(SheetLayout layout) {
            return new byte[0];
        }

        @Override
        public byte[] card(String title, List<LabelContent> commands) {
            return new byte[0];
        }
    }

    @BeforeEach
    void door() {
        shell.registry.door.onDone(act -> ((LabelAct) act.body()).copies()
                .forEach(copy -> shell.registry.labels.payloads.put(copy, "new " + copy.copyNumber())));
    }

    private int print(String... more) {
        var all = new ArrayList<>(List.of("--json", "labels", "--copies", "D-1/000001,D-1/000002", "--out", folder.resolve("a.pdf").toString()));
        all.addAll(List.of(more));
        return shell.run(labels, all.toArray(String[]::new));
    }

    @Test
    @DisplayName("are made through the door for copies that have none, and printed for all")
    void makes() throws Exception {
        shell.registry.labels.payloads.put(FIRST, "old 000001");
        assertEquals(Exit.DONE, print("--start", "24"));
        assertEquals(List.of(new LabelContent("old 000001", "000001", "D-1"), new LabelContent("new 000002", "000002", "D-1")), printed);
        assertEquals(List.of(SECOND), ((LabelAct) shell.registry.door.acts.get(0).body()).copies());
        assertTrue(shell.out().contains("\"sheet\":\"A4-3x8\",\"labels\":2,\"made\":1,\"pages\":2}"), shell.out());
        assertArrayEquals(new byte[] { 24 }, Files.readAllBytes(folder.resolve("a.pdf")));
    }

    @Test
    @DisplayName("are made anew for a reprint")
    void reprint() {
        shell.registry.labels.payloads.put(FIRST, "old");
        shell.registry.labels.payloads.put(SECOND, "old");
        assertEquals(Exit.DONE, print());
        assertEquals(0, shell.registry.door.acts.size());
        shell.run(labels, "labels", "--copies", "D-1/000001", "--reprint", "--out", folder.resolve("b.pdf").toString());
        assertEquals("new 000001", printed.get(2).payload());
    }

    @Test
    @DisplayName("never overwrite a file, and then nothing is made either")
    void overwrite() throws Exception {
        Files.writeString(folder.resolve("a.pdf"), "x");
        assertEquals(Exit.BAD_INPUT, print());
        assertTrue(shell.out().contains("\"code\":\"file-exists\""), shell.out());
        assertEquals(0, shell.registry.door.acts.size());
    }

    @ParameterizedTest
    @CsvSource({ "--start 25, no-number", "--start 0, no-number", "--sheet A5, no-such-word", "--offset-x 21, no-number",
            "--offset-y x, no-number", "--document D-1, one-of" })
    @DisplayName("with a wrong measure end with 2")
    void badUsage(String options, String code) {
        assertEquals(Exit.BAD_INPUT, print(options.split(" ")));
        assertTrue(shell.out().contains("\"code\":\"" + code + "\""), shell.out());
        assertFalse(Files.exists(folder.resolve("a.pdf")));
    }

    @ParameterizedTest
    @CsvSource({ "ok, true, 0", "typed, false, 0", "forged, false, 3", "revoked, false, 3", "unknown, false, 2" })
    @DisplayName("say when scanned whether they are genuine")
    void scan(String reason, boolean genuine, int exit) {
        shell.registry.labels.meanings.put("LT1:X", new Scanned("copy", Optional.of("D-1/000001"), genuine, reason));
        assertEquals(exit, shell.run(new ScanVerb(shell, image -> List.of()), "--json", "scan", "LT1:X"));
        assertTrue(shell.out().startsWith("{\"kind\":\"copy\",\"subject\":\"D-1/000001\",\"copy\":\"D-1/000001\",\"genuine\":" + genuine
                + ",\"reason\":\"" + reason + "\",\"message\":\""), shell.out());
        assertFalse(shell.out().contains("scan."), shell.out());
    }

    @Test
    @DisplayName("are found in a picture, each in a line; a picture without one is bad input")
    void picture() throws Exception {
        var picture = Files.write(folder.resolve("p.png"), new byte[3]).toString();
        shell.registry.labels.meanings.put("A", new Scanned("person", Optional.of("wang"), true, "ok"));
        var found = new ScanVerb(shell, image -> List.of(new ReadCode("A", "QR_CODE"), new ReadCode("B", "QR_CODE")));
        assertEquals(Exit.BAD_INPUT, shell.run(found, "--json", "scan", picture));
        assertEquals(2, shell.out().lines().count());
        assertTrue(shell.out().startsWith("{\"kind\":\"person\",\"subject\":\"wang\",\"copy\":null,\"genuine\":true"), shell.out());
        assertEquals(Exit.BAD_INPUT, shell.run(new ScanVerb(shell, image -> List.of()), "--json", "scan", picture));
        assertTrue(shell.out().contains("\"code\":\"no-label\""), shell.out());
    }
}
