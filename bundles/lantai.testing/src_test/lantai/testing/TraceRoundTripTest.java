package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import lantai.app.trace.MarkKind;
import lantai.app.trace.MarkPrinting.BadDocument;
import lantai.app.trace.MarkRef;
import lantai.app.trace.MarkedCopy;
import lantai.app.trace.TraceAnswer;
import lantai.app.trace.TraceAnswer.Kind;
import lantai.app.trace.TraceDesk.Making;
import lantai.app.trace.Tracing;
import lantai.app.trace.UnreadablePicture;
import lantai.core.act.CopyAct.LabelAct;
import lantai.core.code.CopyId;
import lantai.core.event.Subject;
import lantai.label.ZxingDrawing;
import lantai.label.ZxingReading;
import lantai.paper.PdfMarks;
import lantai.paper.PdfScans;
import lantai.trace.photo.CodedMarks;

@DisplayName("A trace mark, from the register to paper and back to who held it")
class TraceRoundTripTest {

    private static final List<CopyId> COPIES = TestRegistry.copies("D31", TestRegistry.COPIES);
    private static final int PAIRS = Integer.getInteger("lantai.pairs", 4);
    private static TestRegistry office;

    private final CodedMarks marks = new CodedMarks();
    private final PdfMarks printing = new PdfMarks();

    @BeforeAll
    static void found(@TempDir Path folder) throws Exception {
        office = TestRegistry.found(folder.resolve("registry"));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private Tracing tracing() {
        return new Tracing(office.registry(), new ZxingReading(), marks, office.clock());
    }

    private MarkedCopy made(CopyId copy, MarkKind kind, String ink) throws Exception {
        return assertInstanceOf(Making.Made.class, office.registry().traces().make(marks, copy, kind, ink)).mark();
    }

    private byte[] sheet(MarkedCopy made) {
        return office.registry().traces().withKey(key -> printing.sheet(210, 297, marks.drawing(key, new MarkRef(made.kind().scheme(), made.serial(), 0), made.ink())));
    }

    private static BufferedImage raster(byte[] pdf, int page, int dpi) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.GRAY);
        }
    }

    /** The same through another renderer, where it is installed. */
    private static Optional<BufferedImage> poppler(Path folder, byte[] pdf, int dpi) throws Exception {
        var file = Files.write(folder.resolve("mark.pdf"), pdf);
        try {
            var run = new ProcessBuilder("pdftoppm", "-png", "-r", Integer.toString(dpi), file.toString(), folder.resolve("page").toString()).start();
            assertEquals(0, run.waitFor());
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return Optional.of(ImageIO.read(files.filter(f -> f.toString().endsWith(".png")).sorted().findFirst().orElseThrow().toFile()));
        }
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** A piece of A6 somewhere in the page. */
    private static byte[] piece(BufferedImage page, int dpi) throws IOException {
        var width = 105 * dpi * 10 / 254;
        var height = 148 * dpi * 10 / 254;
        return png(page.getSubimage(page.getWidth() / 3, page.getHeight() / 4, width, height));
    }

    private static byte[] text(int pages, int rotation) throws IOException {
        try (var document = new PDDocument()) {
            for (var n = 0; n < pages; n++) {
                var page = new PDPage(PDRectangle.A4);
                page.setRotation(rotation);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 15);
                    for (var y = 780; y > 60; y -= 27) {
                        content.beginText();
                        content.newLineAtOffset(60, y);
                        content.showText("Nothing that is written here means anything at all, page " + (n + 1));
                        content.endText();
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"tex", "halftone", "dot"})
    @DisplayName("a piece of an overprinted sheet names its copy and its holdings, in every ink")
    void inks(String ink) throws Exception {
        var made = made(COPIES.get(2), MarkKind.OVERPRINT, ink);
        var answer = tracing().look(piece(raster(sheet(made), 0, 150), 150));
        assertEquals(Kind.IDENTIFIED, answer.kind());
        var lead = answer.leads().getFirst();
        assertEquals(COPIES.get(2), lead.copy());
        assertEquals("mark", lead.by());
        assertEquals(made.act(), lead.mark().orElseThrow().act());
        assertFalse(lead.holdings().isEmpty());
    }

    @Test
    @DisplayName("another renderer draws the same mark")
    void otherRenderer(@TempDir Path folder) throws Exception {
        var made = made(COPIES.get(3), MarkKind.SLEEVE, "dot");
        var page = poppler(folder, sheet(made), 200);
        org.junit.jupiter.api.Assumptions.assumeTrue(page.isPresent(), "pdftoppm is not installed");
        assertEquals(COPIES.get(3), tracing().look(piece(page.get(), 200)).leads().getFirst().copy());
    }

    @ParameterizedTest(name = "page 2 of a document shown turned by {0}")
    @CsvSource({"0", "90", "180", "270"})
    @DisplayName("each page of an overlaid document says which it is, and its text stays")
    void overlay(int rotation) throws Exception {
        var made = made(COPIES.get(4), MarkKind.PAGES, "tex");
        var overlaid = office.registry().traces().withKey(key -> {
            try {
                return printing.overlay(text(3, rotation), page -> marks.drawing(key, new MarkRef(0, made.serial(), page), "tex"));
            } catch (BadDocument | IOException e) {
                throw new AssertionError(e);
            }
        });
        assertEquals(3, overlaid.pages());
        var answer = tracing().look(png(raster(overlaid.pdf(), 1, 120)));
        assertEquals(OptionalInt.of(2), answer.leads().getFirst().page());
        var tiles = answer.leads().getFirst().found().orElseThrow().tiles();
        var first = tiles.stream().filter(tile -> tile.column() == 0 && tile.row() == 0).findFirst().orElseThrow();
        assertEquals(0, first.corners().get(0), 4, "the first tile begins in the corner of the page as it is shown");
        assertEquals(0, first.corners().get(1), 4);
        try (var document = Loader.loadPDF(overlaid.pdf())) {
            document.getPages().forEach(page -> page.setRotation(0));
            assertTrue(new PDFTextStripper().getText(document).contains("page 3"));
        }
    }

    @Test
    @DisplayName("a label in the picture is read first; that it is the mark's copy, too, tells the page")
    void label() throws Exception {
        office.done("wang", new LabelAct(List.of(COPIES.get(9), COPIES.get(10))));
        var made = made(COPIES.get(9), MarkKind.PAGES, "dot");
        var marked = office.registry().traces().withKey(key -> printing.sheet(210, 297, marks.drawing(key, new MarkRef(0, made.serial(), 5), "dot")));
        var same = tracing().look(png(labelled(raster(marked, 0, 150), COPIES.get(9))));
        assertEquals(1, same.leads().size());
        assertEquals("qr", same.leads().getFirst().by());
        assertEquals(OptionalInt.of(5), same.leads().getFirst().page());
        var pasted = tracing().look(png(labelled(raster(marked, 0, 150), COPIES.get(10))));
        assertEquals(List.of(COPIES.get(10), COPIES.get(9)), pasted.leads().stream().map(TraceAnswer.Lead::copy).toList());
    }

    private static BufferedImage labelled(BufferedImage page, CopyId copy) {
        var code = new ZxingDrawing().draw(office.registry().labels().payload(copy).orElseThrow());
        for (var y = 0; y < code.size() * 5 + 40; y++) {
            for (var x = 0; x < code.size() * 5 + 40; x++) {
                var dark = x >= 20 && y >= 20 && x < code.size() * 5 + 20 && y < code.size() * 5 + 20 && code.isDark((x - 20) / 5, (y - 20) / 5);
                page.getRaster().setSample(900 + x, 60 + y, 0, dark ? 0 : 255);
            }
        }
        return page;
    }

    @Test
    @DisplayName("of two copies' marks on one page both are told where they do not hide each other, and never a third copy")
    void twoMarks() throws Exception {
        var told = 0;
        for (var pair = 0; pair < PAIRS; pair++) {
            var of = List.of(COPIES.get(5 + 2 * pair), COPIES.get(6 + 2 * pair));
            var copies = tracing().look(png(oneUponTheOther(of))).leads().stream().map(TraceAnswer.Lead::copy).sorted().toList();
            assertTrue(of.containsAll(copies), of + " told as " + copies);
            told += copies.size() == 2 ? 1 : 0;
        }
        System.out.println("both told of " + told + " of " + PAIRS + " pairs");
        assertTrue(told > 0, "both told of none of " + PAIRS);
    }

    private BufferedImage oneUponTheOther(List<CopyId> of) throws Exception {
        var one = raster(sheet(made(of.get(0), MarkKind.OVERPRINT, "dot")), 0, 150);
        var two = raster(sheet(made(of.get(1), MarkKind.OVERPRINT, "dot")), 0, 150);
        var both = new BufferedImage(one.getWidth(), one.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var g = both.createGraphics();
        g.drawImage(one, 0, 0, null);
        g.dispose();
        for (var y = 0; y < both.getHeight(); y++) {
            for (var x = 0; x < both.getWidth(); x++) {
                var other = x + 23 < two.getWidth() && y + 31 < two.getHeight() ? two.getRaster().getSample(x + 23, y + 31, 0) : 255;
                both.getRaster().setSample(x, y, 0, Math.min(both.getRaster().getSample(x, y, 0), other));
            }
        }
        return both;
    }

    @Test
    @DisplayName("a page without a mark leads to nobody, and the use of the reader is written down")
    void none() throws Exception {
        var before = office.registry().status().size();
        var answer = tracing().look(png(raster(text(1, 0), 0, 120)));
        assertEquals(Kind.NONE, answer.kind());
        assertEquals(Optional.of("no-mark"), answer.reason());
        assertEquals(before + 1, office.registry().status().size());
    }

    @Test
    @DisplayName("the mark stands in the life of its copy before anything is drawn, and binds its number")
    void committed() throws Exception {
        var made = made(COPIES.get(7), MarkKind.OVERPRINT, "dot");
        var life = office.registry().lives().of(COPIES.get(7), office.clock().time().plusDays(1)).orElseThrow();
        var event = life.events().stream().filter(e -> e.event().kind().equals("mark")).findFirst().orElseThrow().event();
        assertEquals(Subject.copy(COPIES.get(7)), event.subject());
        assertEquals(32, event.fields().bytes("commitment").orElseThrow().length());
        assertEquals(Optional.of(made), office.registry().traces().find(new MarkRef(1, made.serial(), 9)));
        assertEquals(Optional.empty(), office.registry().traces().find(new MarkRef(2, made.serial(), 9)));
        assertTrue(office.registry().traces().register().size() >= 1);
    }

    @Test
    @DisplayName("scans in a PDF are pictures page by page; an encrypted one is refused in words")
    void scans() throws Exception {
        var made = made(COPIES.get(8), MarkKind.OVERPRINT, "tex");
        var pages = new java.util.ArrayList<byte[]>();
        new PdfScans().pages(sheet(made), (number, picture) -> pages.add(picture));
        assertEquals(COPIES.get(8), tracing().look(pages.getFirst()).leads().getFirst().copy());
        var locked = locked(text(1, 0));
        var refused = assertThrows(UnreadablePicture.class, () -> new PdfScans().pages(locked, (n, p) -> { }));
        assertEquals(UnreadablePicture.Reason.LOCKED_PDF, refused.reason());
        assertEquals("locked-pdf", assertThrows(BadDocument.class, () -> printing.check(locked)).code());
        assertEquals("not-a-pdf", assertThrows(BadDocument.class, () -> printing.check(new byte[] {1, 2, 3})).code());
    }

    private static byte[] locked(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
