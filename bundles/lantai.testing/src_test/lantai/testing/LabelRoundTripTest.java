package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.label.LabelContent;
import lantai.app.label.LabelDesk.Scanned;
import lantai.app.label.LabelPayload;
import lantai.app.label.LabelPrinting.Setup;
import lantai.app.label.LabelReading.ReadCode;
import lantai.app.label.SheetLayout;
import lantai.core.act.CopyAct.LabelAct;
import lantai.core.code.CopyId;
import lantai.label.ZxingDrawing;
import lantai.label.ZxingReading;
import lantai.paper.PdfLabels;

@DisplayName("A label sheet that is printed and scanned")
final class LabelRoundTripTest {

    private static final double MM = 25.4;

    @TempDir
    static Path temp;

    private static TestRegistry test;
    private static List<CopyId> copies;

    private final PdfLabels paper = new PdfLabels(new ZxingDrawing());
    private final ZxingReading reading = new ZxingReading();

    @BeforeAll
    static void label() throws Exception {
        test = TestRegistry.found(temp.resolve("r"));
        copies = TestRegistry.copies("D31", TestRegistry.COPIES);
        test.done("wang", new LabelAct(copies));
    }

    @AfterAll
    static void close() {
        test.close();
    }

    private static List<LabelContent> contents() {
        return copies.stream().map(copy -> new LabelContent(test.registry().labels().payload(copy).orElseThrow(),
                "份号 " + copy.toString().substring(4), copy.document())).toList();
    }

    private static List<BufferedImage> pages(byte[] pdf, int dpi) throws IOException {
        var pages = new ArrayList<BufferedImage>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.GRAY));
            }
        }
        return pages;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private List<String> scanned(byte[] pdf) throws Exception {
        var subjects = new ArrayList<String>();
        for (var page : pages(pdf, 300)) {
            for (var code : reading.read(png(page))) {
                var scanned = test.registry().labels().read(code.text());
                assertTrue(scanned.genuine(), scanned.toString());
                subjects.add(scanned.subject().orElseThrow());
            }
        }
        return subjects;
    }

    @Test
    @DisplayName("gives exactly its copies in their order, on every layout")
    void roundTrip() throws Exception {
        for (var layout : List.of(SheetLayout.A4_3X8, SheetLayout.A4_4X10)) {
            var pdf = paper.sheet(contents(), new Setup(layout, 1, 0, 0));
            assertEquals(copies.stream().map(CopyId::toString).toList(), scanned(pdf), layout.sheetName());
        }
    }

    @Test
    @DisplayName("begun at a later label and shifted for a printer still gives its copies")
    void startAt() throws Exception {
        var pdf = paper.sheet(contents().subList(0, 3), new Setup(SheetLayout.A4_3X8, 23, 1.5, -0.5));
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(2, document.getNumberOfPages());
        }
        assertEquals(List.of("D31/000001", "D31/000002", "D31/000003"), scanned(pdf));
    }

    @Test
    @DisplayName("with one character changed is forged, wherever it is")
    void forged() {
        var labels = test.registry().labels();
        var payload = labels.payload(copies.get(0)).orElseThrow();
        assertEquals("copy", labels.read(payload).kind());
        for (var at = 6; at < payload.length(); at++) {
            for (var other : new char[] { 'A', '7', ':', '%' }) {
                if (payload.charAt(at) != other) {
                    var changed = payload.substring(0, at) + other + payload.substring(at + 1);
                    var scanned = labels.read(changed);
                    assertFalse(scanned.genuine(), changed);
                    assertEquals("forged", scanned.reason(), changed);
                    assertEquals(Optional.empty(), scanned.subject());
                }
            }
        }
        assertFalse(labels.read(payload.replace("LT1:C:", "LT1:P:")).genuine(), "a label is no badge");
        assertFalse(labels.read(payload.substring(0, payload.length() - 1)).genuine());
    }

    @Test
    @DisplayName("of another registry is forged")
    void otherRegistry() {
        var other = new LabelPayload(new byte[32]);
        var scanned = test.registry().labels().read(other.encode(LabelPayload.Kind.COPY, other.opaque(LabelPayload.Kind.COPY, "D31/000001")));
        assertEquals(new Scanned("copy", Optional.empty(), false, "forged"), scanned);
    }

    @Test
    @DisplayName("is revoked when the copy got a later label")
    void revoked() throws Exception {
        var copy = new CopyId("D31", 29);
        var old = test.registry().labels().payload(copy).orElseThrow();
        test.done("wang", new LabelAct(List.of(copy)));
        var fresh = test.registry().labels().payload(copy).orElseThrow();
        assertNotEquals(old, fresh);
        assertEquals(new Scanned("copy", Optional.of("D31/000029"), false, "revoked"), test.registry().labels().read(old));
        assertEquals(new Scanned("copy", Optional.of("D31/000029"), true, "ok"), test.registry().labels().read(fresh));
    }

    @Test
    @DisplayName("gives neither title nor number nor level away")
    void opaque() throws Exception {
        var pdf = paper.sheet(contents(), new Setup(SheetLayout.A4_3X8, 1, 0, 0));
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            for (var sensitive : List.of("防汛", "乡镇", "机密", "★")) {
                assertFalse(text.contains(sensitive), sensitive);
            }
        }
        for (var label : contents()) {
            assertTrue(label.payload().matches("LT1:C:[0-9A-Z $%*+./:-]+"), label.payload());
        }
    }

    @Test
    @DisplayName("has codes of 20 mm, version 2, to a tenth of a millimetre, where the layout says")
    void measure() throws Exception {
        assertEquals(2, new ZxingDrawing().draw(contents().get(0).payload()).version());
        var pdf = paper.sheet(contents().subList(0, 1), new Setup(SheetLayout.A4_3X8, 5, 0, 0));
        var page = pages(pdf, 600).get(0);
        var box = darkBox(page, SheetLayout.A4_3X8, 4);
        assertEquals(20.0, (box[2] - box[0]) * MM / 600, 0.1);
        assertEquals(20.0, (box[3] - box[1]) * MM / 600, 0.1);
        var middle = (box[1] + box[3]) / 2.0 * MM / 600;
        assertEquals(SheetLayout.A4_3X8.y(4) + SheetLayout.A4_3X8.labelHeight() / 2, middle, 0.1);
        var left = box[0] * MM / 600;
        assertTrue(left >= SheetLayout.A4_3X8.x(4) + 2 && left < SheetLayout.A4_3X8.x(4) + 10, "left at " + left + " mm");
    }

    /** Left, top, right and bottom (exclusive) of the code: everything dark in the left 28 mm of a label. */
    private static int[] darkBox(BufferedImage page, SheetLayout layout, int index) {
        var box = new int[] { Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0 };
        var left = (int) (layout.x(index) * 600 / MM);
        var right = (int) ((layout.x(index) + 26) * 600 / MM);
        var top = (int) (layout.y(index) * 600 / MM);
        var bottom = (int) ((layout.y(index) + layout.labelHeight()) * 600 / MM);
        for (var y = top; y < bottom; y++) {
            for (var x = left; x < right; x++) {
                if ((page.getRGB(x, y) & 0xff) < 128) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x + 1);
                    box[3] = Math.max(box[3], y + 1);
                }
            }
        }
        return box;
    }

    @Test
    @DisplayName("carries Chinese text that can be read back")
    void chinese() throws Exception {
        var pdf = paper.sheet(contents().subList(0, 2), new Setup(SheetLayout.A4_3X8, 1, 0, 0));
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("份号 000001") && text.contains("份号 000002"), text);
        }
        var card = paper.card("命令卡", List.of(new LabelContent(LabelPayload.command("UNDO"), "撤销", "UNDO")));
        try (var document = Loader.loadPDF(card)) {
            var text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("命令卡") && text.contains("撤销"), text);
        }
        assertEquals(List.of(new ReadCode("LT1:X:UNDO", "QR_CODE")), reading.read(png(pages(card, 300).get(0))));
        assertEquals(new Scanned("command", Optional.of("UNDO"), true, "ok"), test.registry().labels().read("LT1:X:UNDO"));
    }
}
