package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import lantai.app.label.LabelContent;
import lantai.app.label.LabelDesk.Scanned;
import lantai.app.label.LabelPayload;
import lantai.app.label.LabelPrinting.Setup;
import lantai.app.label.LabelReading;
import lantai.app.label.LabelReading.ReadCode;
import lantai.app.label.LabelReading.Unreadable;
import lantai.app.label.SheetLayout;
import lantai.core.act.CopyAct.LabelAct;
import lantai.core.code.CopyId;
import lantai.label.ZxingDrawing;
import lantai.label.ZxingReading;
import lantai.paper.PdfLabels;

@DisplayName("A label, from the register to paper and back")
class LabelRoundTripTest {

    private static final List<CopyId> COPIES = TestRegistry.copies("D31", TestRegistry.COPIES);
    private static TestRegistry office;

    private final PdfLabels printing = new PdfLabels(new ZxingDrawing());
    private final LabelReading reading = new ZxingReading();

    @BeforeAll
    static void found(@TempDir Path folder) throws Exception {
        office = TestRegistry.found(folder.resolve("registry"));
        office.done("wang", new LabelAct(COPIES));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static List<LabelContent> contents(List<CopyId> copies) {
        return copies.stream().map(copy -> new LabelContent(payload(copy), copy.copyNumber(), copy.document())).toList();
    }

    private static String payload(CopyId copy) {
        return office.registry().labels().payload(copy).orElseThrow();
    }

    private static byte[] raster(byte[] pdf, int page, int dpi) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.GRAY), "png", out);
            return out.toByteArray();
        }
    }

    /** What the codes in a picture mean at the desk of this registry. */
    private List<String> copiesIn(byte[] picture) throws Unreadable {
        return reading.read(picture).stream().map(ReadCode::text).map(office.registry().labels()::read).map(scanned -> {
            assertTrue(scanned.genuine() && scanned.kind().equals("copy"), scanned.toString());
            return scanned.subject().orElseThrow();
        }).toList();
    }

    private static List<String> codes(List<CopyId> copies) {
        return copies.stream().map(CopyId::toString).toList();
    }

    @ParameterizedTest(name = "{0} at {1} dpi")
    @DisplayName("a full sheet, rasterised and read back, gives exactly its copies in order")
    @CsvSource({ "A4-3x8,150", "A4-3x8,300", "A4-3x8,600", "A4-4x10,150", "A4-4x10,300", "A4-2x7,200", "roll-50x30,203", "roll-50x30,600" })
    void sheet(String name, int dpi) throws Exception {
        var layout = SheetLayout.ofName(name).orElseThrow();
        var copies = COPIES.subList(0, Math.min(COPIES.size(), layout.labelsPerPage()));
        var pdf = printing.sheet(contents(copies), new Setup(layout, 1, 0, 0));
        assertEquals(codes(copies), copiesIn(raster(pdf, 0, dpi)));
    }

    @Test
    @DisplayName("29 labels from the twentieth place on are spread over two sheets, five and twenty-four, shifted as calibrated")
    void twoSheets() throws Exception {
        var pdf = printing.sheet(contents(COPIES), new Setup(SheetLayout.A4_3X8, 20, 1.5, -0.3));
        assertEquals(codes(COPIES.subList(0, 5)), copiesIn(raster(pdf, 0, 200)));
        assertEquals(codes(COPIES.subList(5, 29)), copiesIn(raster(pdf, 1, 200)));
    }

    @Test
    @DisplayName("another renderer draws the same sheet")
    void poppler(@TempDir Path folder) throws Exception {
        var tool = List.of("/usr/bin/pdftoppm", "/usr/local/bin/pdftoppm").stream().map(Path::of).filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(tool.isPresent(), "poppler-utils is not installed");
        Files.write(folder.resolve("sheet.pdf"), printing.sheet(contents(COPIES.subList(0, 24)), new Setup(SheetLayout.A4_3X8, 1, 0, 0)));
        var draw = new ProcessBuilder(tool.get().toString(), "-r", "300", "-gray", "-png", "-singlefile", "sheet.pdf", "sheet")
                .directory(folder.toFile()).inheritIO().start();
        assertEquals(0, draw.waitFor());
        assertEquals(codes(COPIES.subList(0, 24)), copiesIn(Files.readAllBytes(folder.resolve("sheet.png"))));
    }

    @Test
    @DisplayName("neither the words of a sheet nor its file give away title, number or level")
    void nothingGivenAway() throws Exception {
        var pdf = printing.sheet(contents(COPIES), new Setup(SheetLayout.A4_3X8, 1, 0, 0));
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("000029"));
            for (var secret : List.of("防汛", "乡镇", "机密", "★")) {
                assertFalse(text.contains(secret), secret);
            }
        }
        var payload = payload(COPIES.getFirst());
        assertFalse(payload.contains("D31") || payload.contains("000001"), payload);
    }

    @Test
    @DisplayName("with any one character changed, a copy's label is reported as forged")
    void changed() {
        var payload = payload(COPIES.getFirst());
        for (var at = 0; at < payload.length(); at++) {
            for (var other = '!'; other <= '~'; other++) {
                if (other != payload.charAt(at)) {
                    var scanned = office.registry().labels().read(payload.substring(0, at) + other + payload.substring(at + 1));
                    assertEquals("forged", scanned.reason(), at + " " + other);
                    assertFalse(scanned.genuine() || scanned.subject().isPresent());
                }
            }
        }
    }

    @Test
    @DisplayName("a label of another registry is no label of this one")
    void foreign(@TempDir Path folder) throws Exception {
        try (var other = TestRegistry.found(folder.resolve("other"))) {
            other.done("wang", new LabelAct(List.of(COPIES.getFirst())));
            var theirs = other.registry().labels().payload(COPIES.getFirst()).orElseThrow();
            assertEquals(new Scanned("copy", Optional.empty(), false, "forged"), office.registry().labels().read(theirs));
        }
    }

    @Test
    @DisplayName("a label printed again replaces the one before, which is then told as revoked")
    void revoked(@TempDir Path folder) throws Exception {
        try (var other = TestRegistry.found(folder.resolve("again"))) {
            var copy = COPIES.getFirst();
            var labels = other.registry().labels();
            other.done("wang", new LabelAct(List.of(copy)));
            var before = labels.payload(copy).orElseThrow();
            assertEquals("ok", labels.read(before).reason());
            other.done("wang", new LabelAct(List.of(copy)));
            assertEquals(new Scanned("copy", Optional.of(copy.toString()), false, "revoked"), labels.read(before));
            assertEquals("ok", labels.read(labels.payload(copy).orElseThrow()).reason());
            other.reopen();
            assertEquals("revoked", other.registry().labels().read(before).reason());
        }
    }

    @Test
    @DisplayName("badges, tags and command codes are read back as what they are; a made-up command is not obeyed")
    void others() throws Exception {
        var labels = office.registry().labels();
        var payloads = List.of(labels.payloadOfPerson("chen"), labels.payloadOfPlace("G1"), LabelPayload.command("UNDO"));
        var pdf = printing.sheet(payloads.stream().map(payload -> new LabelContent(payload, "", "")).toList(),
                new Setup(SheetLayout.A4_3X8, 1, 0, 0));
        assertEquals(List.of(new Scanned("person", Optional.of("chen"), true, "ok"), new Scanned("place", Optional.of("G1"), true, "ok"),
                new Scanned("command", Optional.of("UNDO"), true, "ok")),
                reading.read(raster(pdf, 0, 200)).stream().map(code -> labels.read(code.text())).toList());
        assertEquals("forged", labels.read("LT1:X:DESTROY").reason());
        assertEquals("unknown", labels.read("no such thing").reason());
    }
}
