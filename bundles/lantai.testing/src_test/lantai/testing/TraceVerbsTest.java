package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.cli.trace.MarkVerb;
import lantai.cli.trace.TraceVerb;
import lantai.label.ZxingReading;
import lantai.paper.PdfMarks;
import lantai.paper.PdfScans;
import lantai.trace.photo.CodedMarks;

@DisplayName("lantai mark and lantai trace")
final class TraceVerbsTest {

    private static final String COPY = "D31/000012";

    @TempDir
    Path temp;

    private MarkVerb mark;
    private TraceVerb trace;
    private TestShell shell;
    private Path sheet;

    @BeforeEach
    void found() throws Exception {
        var test = TestRegistry.found(temp.resolve("r"));
        test.close();
        mark = new MarkVerb(test.workstation(), new CodedMarks(), new PdfMarks());
        trace = new TraceVerb(test.workstation(), new ZxingReading(), new CodedMarks(), new PdfScans(), test.clock());
        shell = new TestShell(test.folder());
        sheet = temp.resolve("mark.pdf");
    }

    private Path photo() throws Exception {
        var file = temp.resolve("photo.png");
        try (var document = Loader.loadPDF(Files.readAllBytes(sheet))) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 130, ImageType.RGB);
            ImageIO.write(page.getSubimage(200, 300, 560, 480), "png", file.toFile());
        }
        return file;
    }

    @Test
    @DisplayName("a piece of the sheet comes back as its copy, with who held it")
    void roundTrip() throws Exception {
        assertEquals(0, shell.run(mark, "wang", "--json", "mark", "--copy", COPY, "--overprint", "A4", "--ink", "dot", "--out", sheet.toString()), shell::err);
        assertTrue(shell.out().contains("\"kind\":\"overprint\",\"ink\":\"dot\",\"pages\":1"), shell::out);
        assertEquals(0, shell.run(trace, "wang", "--json", "trace", photo().toString()), shell::err);
        assertTrue(shell.out().contains("\"answer\":\"identified\",\"copy\":\"" + COPY + "\",\"page\":null,\"by\":\"mark\""), shell::out);
        assertTrue(shell.out().contains("\"holder\":\"wang\",\"place\":\"G1\""), shell::out);
        assertEquals(0, shell.run(trace, "wang", "trace", photo().toString()), shell::err);
        assertTrue(shell.out().contains(COPY) && shell.err().contains("not a culprit"), shell::err);
    }

    @Test
    @DisplayName("a file that cannot be looked at is told, the others are looked at all the same")
    void badFiles() throws Exception {
        assertEquals(0, shell.run(mark, "wang", "mark", "--copy", COPY, "--sleeve", "A4", "--out", sheet.toString()), shell::err);
        var text = Files.writeString(temp.resolve("notes.jpg"), "not a picture", StandardCharsets.UTF_8);
        assertEquals(2, shell.run(trace, "wang", "--json", "trace", text.toString(), temp.resolve("absent.png").toString(), photo().toString()));
        assertTrue(shell.out().contains("image-not-an-image") && shell.out().contains("file-unreadable"), shell::out);
        assertTrue(shell.out().contains("\"answer\":\"identified\""), shell::out);
    }

    @Test
    @DisplayName("nothing is marked for an unknown copy, an existing file, a broken PDF, or two ways at once")
    void refusals() throws Exception {
        assertEquals(2, shell.run(mark, "wang", "mark", "--copy", "D99/000001", "--overprint", "A4", "--out", sheet.toString()));
        assertEquals(2, shell.run(mark, "wang", "mark", "--copy", COPY, "--overprint", "A4", "--sleeve", "A4", "--out", sheet.toString()));
        assertEquals(2, shell.run(mark, "wang", "mark", "--copy", COPY, "--overprint", "B9", "--out", sheet.toString()));
        var broken = Files.writeString(temp.resolve("broken.pdf"), "%PDF-1.7 and nothing else");
        assertEquals(2, shell.run(mark, "wang", "--json", "mark", "--copy", COPY, "--in", broken.toString(), "--out", sheet.toString()));
        assertTrue(shell.out().contains("pdf-broken"), shell::out);
        assertFalse(Files.exists(sheet));
        Files.writeString(sheet, "somebody's");
        assertEquals(2, shell.run(mark, "wang", "mark", "--copy", COPY, "--overprint", "A4", "--out", sheet.toString()));
        assertEquals("somebody's", Files.readString(sheet));
    }
}
