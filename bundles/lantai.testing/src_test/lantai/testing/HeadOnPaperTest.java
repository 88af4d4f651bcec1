package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import lantai.app.ledger.FolderLedgers;
import lantai.app.ledger.Ledger.SignedHead;
import lantai.app.ledger.LedgerRefused;
import lantai.app.ledger.LedgerRefused.Reason;
import lantai.app.ledger.Ledgers.Outside;
import lantai.app.ledger.ScannedHead;
import lantai.app.paper.DaySheetPrinting.DaySheet;
import lantai.app.paper.ReceiptPrinting.Receipt;
import lantai.core.operation.Progress;
import lantai.label.ZxingDrawing;
import lantai.label.ZxingReading;
import lantai.paper.PdfDaySheets;
import lantai.paper.PdfReceipts;
import lantai.vault.CastleVaults;

@DisplayName("The signed head on a receipt and on a day sheet")
class HeadOnPaperTest {

    private static final int MUTATIONS = Integer.getInteger("lantai.mutations", 500);

    private static TestRegistry office;
    private static SignedHead head;

    @BeforeAll
    static void found(@TempDir Path folder) throws Exception {
        office = TestRegistry.found(folder.resolve("registry"));
        head = office.registry().ledger().checkpoint(Progress.NONE);
        office.done("wang", office.issue("chen", TestRegistry.copies("D31", 1).get(0)));
        office.clock().pass(Duration.ofHours(1));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static String scanned(byte[] pdf, int dpi) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.GRAY), "png", out);
            var codes = new ZxingReading().read(out.toByteArray());
            assertEquals(1, codes.size());
            return codes.get(0).text();
        }
    }

    private static byte[] receipt() {
        return new PdfReceipts(new ZxingDrawing()).receipt(new Receipt("借阅回执", List.of(), List.of("份号"), List.of(List.of("000001")),
                head.note(), "已签名的账本头", List.of()));
    }

    private static byte[] daySheet() {
        return new PdfDaySheets(new ZxingDrawing()).daySheet(new DaySheet("日结单", List.<String[]>of(new String[] { "根值", head.root().toString() }),
                head.note(), "已签名的账本头", List.of("核验"), List.of("签字")));
    }

    private static String verdict(String text) throws Exception {
        var report = new FolderLedgers(new CastleVaults(new SecureRandom(), TestRegistry.CHEAP))
                .verify(office.folder(), List.of(new Outside("code", ScannedHead.note(text))), Progress.NONE);
        assertEquals(List.of(), report.findings());
        return report.verdict();
    }

    @ParameterizedTest(name = "at {0} dpi")
    @ValueSource(ints = { 100, 150, 200, 300 })
    @DisplayName("is read back from paper exactly as it was signed")
    void readBack(int dpi) throws Exception {
        assertEquals(head.note(), scanned(receipt(), dpi));
        assertEquals(head.note(), scanned(daySheet(), dpi));
    }

    @Test
    @DisplayName("is a code of at most 57 modules, so that one module on a receipt is about 0.6 mm")
    void size() {
        var code = new ZxingDrawing().draw(head.note());
        assertTrue(code.size() <= 57, code.size() + " modules for " + head.note().length() + " characters");
    }

    @Test
    @DisplayName("is accepted by the verification, also after it went through a clipboard or a shell that changed its line ends")
    void accepted() throws Exception {
        for (var text : List.of(head.note(), head.note().strip(), head.note().replace("\n", "\r\n"), head.note().replace('\n', '\r'))) {
            assertEquals("intact", verdict(text));
            assertEquals(head.size(), office.registry().ledger().check(ScannedHead.note(text), Progress.NONE).size());
        }
    }

    @Test
    @DisplayName("is not accepted with any one change to it")
    void mutated() {
        var seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var genuine = head.note().getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < MUTATIONS; i++) {
            var changed = genuine.clone();
            var at = random.nextInt(changed.length);
            if (random.nextInt(4) == 0) {
                changed = Arrays.copyOf(changed, at);
            } else {
                changed[at] ^= (byte) (1 + random.nextInt(255));
            }
            var note = changed;
            assertThrows(LedgerRefused.class, () -> office.registry().ledger().check(note, Progress.NONE),
                    () -> new String(note, StandardCharsets.UTF_8));
        }
    }

    @Test
    @DisplayName("of another registry is told as such, one of more events than there are as a rollback")
    void others(@TempDir Path folder) throws Exception {
        try (var other = TestRegistry.found(folder.resolve("other"))) {
            var foreign = other.registry().ledger().checkpoint(Progress.NONE).note().getBytes(StandardCharsets.UTF_8);
            assertEquals(Reason.OTHER_LOG, assertThrows(LedgerRefused.class, () -> office.registry().ledger().check(foreign, Progress.NONE)).reason());
        }
    }
}
