package lantai.trace.photo;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

import lantai.app.trace.UnreadablePicture;
import lantai.app.trace.UnreadablePicture.Reason;
import lantai.trace.picture.Plane;

/**
 * Opens a picture's file in memory, never by way of a temporary file. A picture of more than 25 megapixels is read with every second (or
 * third …) pixel only; one of more than 250 is refused before a pixel is decoded.
 */
final class PictureFile {

    static final long MOST_PIXELS = 250_000_000;
    static final long AT_ONCE = 25_000_000;

    private PictureFile() {
    }

    /** @return brightness 0..255, turned as the file's EXIF says */
    static Plane read(byte[] file) throws UnreadablePicture {
        refuseOther(file);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnreadablePicture(Reason.NOT_A_PICTURE, null);
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Orientation.turned(decoded(reader), Orientation.of(file));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new UnreadablePicture(Reason.TRUNCATED, e);
        }
    }

    /** Says in words what the file is, where no reader would know it. */
    private static void refuseOther(byte[] file) throws UnreadablePicture {
        if (file.length == 0) {
            throw new UnreadablePicture(Reason.EMPTY, null);
        }
        if (has(file, 4, "ftypheic") || has(file, 4, "ftypheix") || has(file, 4, "ftypmif1") || has(file, 4, "ftypmsf1") || has(file, 4, "ftyphevc")
                || has(file, 4, "ftypavif")) {
            throw new UnreadablePicture(Reason.HEIC, null);
        }
        if (has(file, 0, "RIFF") && has(file, 8, "WEBP") && !ImageIO.getImageReadersByFormatName("webp").hasNext()) {
            throw new UnreadablePicture(Reason.WEBP, null);
        }
    }

    private static boolean has(byte[] file, int at, String letters) {
        for (var i = 0; i < letters.length(); i++) {
            if (at + i >= file.length || file[at + i] != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static Plane decoded(ImageReader reader) throws IOException, UnreadablePicture {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new UnreadablePicture(Reason.TOO_LARGE, null);
        }
        var parameters = reader.getDefaultReadParam();
        var step = (int) Math.ceil(Math.sqrt((double) pixels / AT_ONCE));
        if (step > 1) {
            parameters.setSourceSubsampling(step, step, 0, 0);
        }
        try {
            return brightness(reader.read(0, parameters));
        } catch (IOException e) {
            // four inks instead of three colours: the JDK reads the samples, but does not know what they mean
            if (!reader.canReadRaster()) {
                throw e;
            }
            return ofInks(reader.readRaster(0, parameters));
        }
    }

    private static Plane brightness(BufferedImage image) {
        var plane = new Plane(image.getWidth(), image.getHeight());
        var row = new int[image.getWidth()];
        for (var y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, image.getWidth(), 1, row, 0, image.getWidth());
            for (var x = 0; x < row.length; x++) {
                plane.data()[y * row.length + x] = onWhite(row[x]);
            }
        }
        return plane;
    }

    private static float onWhite(int argb) {
        var alpha = argb >>> 24;
        var grey = ((argb >> 16 & 0xff) + 2 * (argb >> 8 & 0xff) + (argb & 0xff)) / 4f;
        return (grey * alpha + 255 * (255 - alpha)) / 255;
    }

    /** CMYK as Adobe writes it in JPEG (0 is full ink), YCCK alike for what counts here: the black and the mean of the colours. */
    private static Plane ofInks(Raster raster) throws IOException {
        if (raster.getNumBands() != 4) {
            throw new IOException("samples of " + raster.getNumBands() + " bands");
        }
        var plane = new Plane(raster.getWidth(), raster.getHeight());
        var row = new int[raster.getWidth() * 4];
        for (var y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (var x = 0; x < raster.getWidth(); x++) {
                var light = (row[4 * x] + 2 * row[4 * x + 1] + row[4 * x + 2]) / 4f;
                plane.data()[y * raster.getWidth() + x] = light * row[4 * x + 3] / 255;
            }
        }
        return plane;
    }
}
