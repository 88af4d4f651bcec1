package lantai.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.pdf417.PDF417Writer;

import lantai.app.label.LabelPayload;
import lantai.app.label.LabelPayload.Kind;
import lantai.app.label.LabelReading.ReadCode;
import lantai.app.label.LabelReading.Unreadable;
import lantai.core.event.Bytes;

@DisplayName("Reading codes from a picture")
class ZxingReadingTest {

    private static final String DOCUMENT = "GB0626-2005^01234567890123456789^某某省人民政府办公厅^通知^某政办发〔2026〕31号^各市人民政府"
            + "^关于样例工作的通知^机密10年^特急^20260801^县团级^某某省人民政府办公厅^20260802^^|";
    private final ZxingReading reading = new ZxingReading();
    private final ZxingDrawing drawing = new ZxingDrawing();

    private static List<String> payloads(int count) {
        var payloads = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            payloads.add(new LabelPayload(new byte[32]).encode(Kind.COPY, Bytes.of(ByteBuffer.allocate(8).putLong(i * 7919L).array())));
        }
        return payloads;
    }

    private BufferedImage one(String payload, int module) {
        var paper = Pictures.paper(module * 60, module * 60);
        Pictures.draw(paper, drawing.draw(payload), module * 17, module * 17, module);
        return paper;
    }

    private List<String> read(byte[] file) throws Unreadable {
        return reading.read(file).stream().map(ReadCode::text).toList();
    }

    @ParameterizedTest(name = "{0}, {1} pixels a module, turned by {2} degrees")
    @DisplayName("a single label comes back from any usual picture file, large or small, upright or not")
    @CsvSource({ "png,2,0", "png,5,0", "jpg,5,0", "jpg,9,90", "bmp,5,180", "png,9,270", "png,9,7", "png,9,-13", "jpg,9,30", "gif,5,0" })
    void single(String format, int module, double degrees) throws Unreadable {
        var payload = payloads(1).getFirst();
        assertEquals(List.of(new ReadCode(payload, "QR_CODE")),
                reading.read(Pictures.file(Pictures.turned(one(payload, module), degrees), format)));
    }

    @ParameterizedTest(name = "turned by {0} degrees")
    @DisplayName("a sheet of 24 labels is read whole and in order, also when it lay askew on the scanner")
    @ValueSource(doubles = { 0, 0.4, -0.6 })
    void sheet(double degrees) throws Unreadable {
        var payloads = payloads(24);
        var paper = Pictures.paper(1240, 1754);
        for (var i = 0; i < 24; i++) {
            Pictures.draw(paper, drawing.draw(payloads.get(i)), 40 + i % 3 * 400, 60 + i / 3 * 210, 5);
        }
        assertEquals(payloads, read(Pictures.file(Pictures.turned(paper, degrees), "png")));
    }

    @Test
    @DisplayName("codes at the very edges of a large page are not lost")
    void edges() throws Unreadable {
        var payloads = payloads(4);
        var paper = Pictures.paper(2479, 3507);
        Pictures.draw(paper, drawing.draw(payloads.get(0)), 20, 20, 3);
        Pictures.draw(paper, drawing.draw(payloads.get(1)), 2479 - 95, 20, 3);
        Pictures.draw(paper, drawing.draw(payloads.get(2)), 20, 3507 - 95, 3);
        Pictures.draw(paper, drawing.draw(payloads.get(3)), 2479 - 95, 3507 - 95, 3);
        assertEquals(payloads, read(Pictures.file(paper, "png")));
    }

    @Test
    @DisplayName("a code seen twice is told once, and paper without a code gives nothing")
    void onceAndNone() throws Unreadable {
        var payload = payloads(1).getFirst();
        var paper = Pictures.paper(600, 300);
        Pictures.draw(paper, drawing.draw(payload), 40, 60, 6);
        Pictures.draw(paper, drawing.draw(payload), 360, 60, 6);
        assertEquals(List.of(payload), read(Pictures.file(paper, "png")));
        assertEquals(List.of(), read(Pictures.file(Pictures.paper(600, 300), "png")));
    }

    @Test
    @DisplayName("a picture with a transparent ground is read as if it lay on white paper")
    void transparent() throws Unreadable {
        var payload = payloads(1).getFirst();
        var clear = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
        var code = drawing.draw(payload);
        for (var y = 0; y < 200; y++) {
            for (var x = 0; x < 200; x++) {
                clear.setRGB(50 + x, 50 + y, code.isDark(x / 8, y / 8) ? 0xff000000 : 0);
            }
        }
        assertEquals(List.of(payload), read(Pictures.file(clear, "png")));
    }

    @ParameterizedTest
    @DisplayName("a document barcode gives its Chinese text although it does not name its charset")
    @ValueSource(strings = { "GB2312", "GBK", "GB18030", "UTF-8" })
    void documentBarcode(String charset) throws Unreadable, WriterException {
        var bytes = new String(DOCUMENT.getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);
        assertEquals(List.of(new ReadCode(DOCUMENT, "PDF_417")), reading.read(Pictures.file(pdf417(bytes, Map.of()), "png")));
    }

    @Test
    @DisplayName("a document barcode that names its charset is believed")
    void documentBarcodeWithCharset() throws Unreadable, WriterException {
        var image = pdf417(DOCUMENT, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
        assertEquals(List.of(DOCUMENT), read(Pictures.file(image, "png")));
    }

    @Test
    @DisplayName("a document barcode and a label on one page are both told, from above")
    void both() throws Unreadable, WriterException {
        var payload = payloads(1).getFirst();
        var image = pdf417("GB0626-2005^12345^|", Map.of());
        Pictures.draw(image, drawing.draw(payload), 40, image.getHeight() - 180, 5);
        assertEquals(List.of("GB0626-2005^12345^|", payload), read(Pictures.file(image, "png")));
    }

    private static BufferedImage pdf417(String text, Map<EncodeHintType, ?> hints) throws WriterException {
        var code = new PDF417Writer().encode(text, BarcodeFormat.PDF_417, 900, 300, hints);
        var paper = Pictures.paper(code.getWidth() + 80, code.getHeight() + 300);
        Pictures.draw(paper, code, 40, 40);
        return paper;
    }

    @Test
    @DisplayName("a picture of 100 million pixels is refused by its header, before any of it is unpacked")
    void tooLarge() {
        assertEquals("too-large", assertThrows(Unreadable.class, () -> reading.read(headerOfPng(10_000, 10_000))).code());
        assertEquals("too-large", assertThrows(Unreadable.class, () -> reading.read(headerOfPng(2_000_000_000, 2_000_000_000))).code());
    }

    /** A PNG that announces its size and holds no pixels. */
    private static byte[] headerOfPng(int width, int height) {
        var chunk = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height)
                .put(new byte[] { 8, 0, 0, 0, 0 }).array();
        var crc = new CRC32();
        crc.update(chunk);
        return ByteBuffer.allocate(33).put(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' }).putInt(13).put(chunk)
                .putInt((int) crc.getValue()).array();
    }

    @Test
    @DisplayName("what is no picture is said to be none")
    void noImage() {
        for (var bytes : List.of(new byte[0], "LT1:X:UNDO".getBytes(StandardCharsets.US_ASCII), "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))) {
            assertEquals("not-an-image", assertThrows(Unreadable.class, () -> reading.read(bytes)).code());
        }
    }

    @Test
    @DisplayName("a PNG cut off anywhere behind its first bytes is never read as a label and never an unexpected error")
    void truncated() throws Exception {
        var file = Pictures.file(one(payloads(1).getFirst(), 5), "png");
        assertEquals("truncated", assertThrows(Unreadable.class, () -> reading.read(Arrays.copyOf(file, 30))).code());
        assertEquals("truncated", assertThrows(Unreadable.class, () -> reading.read(Arrays.copyOf(file, file.length / 2))).code());
        for (var length = 0; length < file.length / 2; length += 11) {
            var cut = Arrays.copyOf(file, length);
            assertThrows(Unreadable.class, () -> reading.read(cut), "cut at " + length);
        }
    }

    @Test
    @DisplayName("bytes flipped inside a picture file end in a reading or in a refusal, nothing else")
    void flipped() {
        var random = new Random(20260801);
        var file = Pictures.file(one(payloads(1).getFirst(), 4), "png");
        var refused = 0;
        for (var i = 0; i < 200; i++) {
            var bad = file.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            refused += outcome(bad);
        }
        assertTrue(refused > 0);
    }

    private int outcome(byte[] file) {
        try {
            assertTrue(payloads(1).containsAll(read(file)));
            return 0;
        } catch (Unreadable refused) {
            return 1;
        }
    }
}
