package lantai.trace.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import lantai.app.trace.MarkRegister;
import lantai.app.trace.PhotoReader;
import lantai.app.trace.UnreadablePicture;
import lantai.app.trace.UnreadablePicture.Reason;

@DisplayName("A file somebody says is a photo")
class PictureFileTest {

    private static final MarkRegister NO_MARKS = new MarkRegister(new byte[0], new int[0], 1);

    private static PhotoReader reader() {
        return new CodedMarks().reader(new byte[32]);
    }

    private static Reason refused(byte[] file) {
        return assertThrows(UnreadablePicture.class, () -> reader().read(file, (grey, width, height) -> { }, () -> NO_MARKS)).reason();
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    @Test
    @DisplayName("is refused in words when it is none, damaged, too large, or of a kind that is not read")
    void refusals() throws IOException {
        assertEquals(Reason.EMPTY, refused(new byte[0]));
        assertEquals(Reason.NOT_A_PICTURE, refused("no picture at all".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Reason.HEIC, refused("\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(Reason.WEBP, refused("RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(Reason.TOO_LARGE, refused(bomb(60_000, 60_000)));
        var png = file(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png");
        assertEquals(Reason.TRUNCATED, refused(Arrays.copyOf(png, 60)));
    }

    /** A PNG file of a few bytes that says it is enormous. */
    private static byte[] bomb(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0}).array());
        var packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed)) {
            deflate.write(new byte[100_000]);
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) throws IOException {
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        out.write(ByteBuffer.allocate(4).putInt(data.length).array());
        out.write(type.getBytes(StandardCharsets.US_ASCII));
        out.write(data);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"1, 1", "1, 900", "3000, 2", "17, 23"})
    @DisplayName("may be of any shape: nobody is named, nothing breaks")
    void shapes(int width, int height) throws Exception {
        var reading = reader().read(file(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png"), (grey, w, h) -> { }, () -> NO_MARKS);
        assertTrue(reading.found().isEmpty());
        assertTrue(reading.likely().isEmpty());
        assertEquals(width, reading.width());
    }

    @Test
    @DisplayName("is looked at coarsely when it has more than 25 megapixels")
    void coarse() throws Exception {
        var plane = PictureFile.read(file(new BufferedImage(7_000, 5_000, BufferedImage.TYPE_BYTE_BINARY), "png"));
        assertEquals(3_500, plane.width());
    }

    @ParameterizedTest(name = "EXIF {0}: the corner lies at {1}, {2}")
    @CsvSource({"1, 0, 0", "2, 3, 0", "3, 3, 2", "4, 0, 2", "5, 0, 0", "6, 2, 0", "7, 2, 3", "8, 0, 3"})
    @DisplayName("is turned as its EXIF says")
    void turned(int orientation, int x, int y) {
        var plane = new lantai.trace.picture.Plane(4, 3);
        plane.data()[0] = 9;
        var shown = Orientation.turned(plane, orientation);
        assertEquals(9, shown.data()[y * shown.width() + x]);
        assertEquals(orientation >= 5 ? 3 : 4, shown.width());
    }

    @Test
    @DisplayName("says its orientation in an APP1 segment, in either order of bytes")
    void exif() {
        assertEquals(6, Orientation.of(jpeg("MM", 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0)));
        assertEquals(8, Orientation.of(jpeg("II", 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 8, 0, 0, 0)));
        assertEquals(1, Orientation.of(jpeg("MM", 0, 42, 0x7f, 0x7f, 0x7f, 0x7f)));
        assertEquals(1, Orientation.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}));
    }

    private static byte[] jpeg(String order, int... tiff) {
        var out = new ByteArrayOutputStream();
        for (var b : new int[] {0xff, 0xd8, 0xff, 0xe1, 0, 10 + tiff.length, 'E', 'x', 'i', 'f', 0, 0, order.charAt(0), order.charAt(1)}) {
            out.write(b);
        }
        for (var b : tiff) {
            out.write(b);
        }
        out.writeBytes(new byte[] {0, 0, 0, 0, (byte) 0xff, (byte) 0xda});
        return out.toByteArray();
    }
}
