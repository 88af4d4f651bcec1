package lantai.bench.channel;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What a messenger does to a picture: cuts, resamples, and saves it as JPEG with half the colour (4:2:0). */
public final class Messenger {

    private Messenger() {
    }

    public static byte[] jpeg(BufferedImage picture, int quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var bytes = new ByteArrayOutputStream()) {
            try (var out = new MemoryCacheImageOutputStream(bytes)) {
                var parameters = writer.getDefaultWriteParam();
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(quality / 100f);
                writer.setOutput(out);
                writer.write(null, new IIOImage(picture, null, null), parameters);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    public static BufferedImage opened(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage cut(BufferedImage picture, int x, int y, int width, int height) {
        var part = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = part.createGraphics();
        g.drawImage(picture, -x, -y, null);
        g.dispose();
        return part;
    }

    public static BufferedImage resampled(BufferedImage picture, int width, int height) {
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(picture, 0, 0, width, height, null);
        g.dispose();
        return small;
    }
}
