package lantai.label;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;

import lantai.app.label.LabelReading.Unreadable;

/** Turns the bytes of an image file into brightness, one byte a pixel; in memory only, never by way of a temporary file. */
final class Picture {

    /** A scanned A4 page at 600 dpi has 35 million pixels. */
    static final long MOST_PIXELS = 40_000_000;

    private Picture() {
    }

    /** @throws Unreadable {@code not-an-image}, {@code too-large} (before any pixel is decoded), {@code truncated} */
    static LuminanceSource of(byte[] image) throws Unreadable {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(image))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Unreadable("not-an-image", null);
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                refuseTooLarge(reader);
                return brightness(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("truncated", e);
        }
    }

    private static void refuseTooLarge(ImageReader reader) throws IOException, Unreadable {
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
            throw new Unreadable("too-large", null);
        }
    }

    private static LuminanceSource brightness(BufferedImage image) {
        var width = image.getWidth();
        var height = image.getHeight();
        var grey = new byte[width * height];
        var row = new int[width];
        for (var y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (var x = 0; x < width; x++) {
                grey[y * width + x] = (byte) onWhite(row[x]);
            }
        }
        return new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
    }

    /** Brightness 0..255 of a pixel as it looks on white paper. */
    private static int onWhite(int argb) {
        var alpha = argb >>> 24;
        var grey = ((argb >> 16 & 0xff) + 2 * (argb >> 8 & 0xff) + (argb & 0xff)) / 4;
        return (grey * alpha + 255 * (255 - alpha)) / 255;
    }
}
