package lantai.label;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

import com.google.zxing.common.BitMatrix;

import lantai.app.label.QrMatrix;

/** Pictures for the tests: white paper with codes on it. */
final class Pictures {

    private Pictures() {
    }

    static BufferedImage paper(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    static void draw(BufferedImage paper, QrMatrix code, int left, int top, int module) {
        for (var y = 0; y < code.size() * module; y++) {
            for (var x = 0; x < code.size() * module; x++) {
                paper.setRGB(left + x, top + y, code.isDark(x / module, y / module) ? 0xff000000 : 0xffffffff);
            }
        }
    }

    static void draw(BufferedImage paper, BitMatrix code, int left, int top) {
        for (var y = 0; y < code.getHeight(); y++) {
            for (var x = 0; x < code.getWidth(); x++) {
                paper.setRGB(left + x, top + y, code.get(x, y) ? 0xff000000 : 0xffffffff);
            }
        }
    }

    /** The same picture turned about its middle on paper of the same size. */
    static BufferedImage turned(BufferedImage image, double degrees) {
        var turned = paper(image.getWidth(), image.getHeight());
        var graphics = turned.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.rotate(Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return turned;
    }

    static byte[] file(BufferedImage image, String format) {
        try {
            var out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException(format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
