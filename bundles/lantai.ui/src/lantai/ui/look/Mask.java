package lantai.ui.look;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;

/** How much of each pixel of an icon is ink, drawn large once; scaled down it keeps smooth edges. */
final class Mask {

    private static final PaletteData COLOURS = new PaletteData(0xFF0000, 0xFF00, 0xFF);
    private static final int DEPTH = 24;

    private final int edge;
    private final byte[] ink;

    private Mask(ImageData drawn) {
        edge = drawn.width;
        ink = drawn.alphaData;
    }

    static Mask of(Icon icon) {
        try (var in = Mask.class.getResourceAsStream(icon.mask())) {
            if (in == null) {
                throw new IllegalStateException("no icon file " + icon.mask());
            }
            return new Mask(new ImageData(in));
        } catch (IOException e) {
            throw new UncheckedIOException(icon.mask(), e);
        }
    }

    /** The icon in one colour, {@code size} pixels wide and high. */
    ImageData scaled(int size, RGB colour) {
        var data = new ImageData(size, size, DEPTH, COLOURS);
        data.alphaData = new byte[size * size];
        var pixel = COLOURS.getPixel(colour);
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                data.setPixel(x, y, pixel);
                data.alphaData[y * size + x] = (byte) Math.round(mean((double) x * edge / size, (double) y * edge / size, (double) edge / size));
            }
        }
        return data;
    }

    /** The mean ink of a square whose sides may lie between pixels. */
    private double mean(double left, double top, double side) {
        var sum = 0.0;
        for (var y = (int) top; y < Math.min(edge, top + side); y++) {
            var high = Math.min(y + 1, top + side) - Math.max(y, top);
            for (var x = (int) left; x < Math.min(edge, left + side); x++) {
                sum += high * (Math.min(x + 1, left + side) - Math.max(x, left)) * (ink[y * edge + x] & 0xFF);
            }
        }
        return sum / (side * side);
    }
}
