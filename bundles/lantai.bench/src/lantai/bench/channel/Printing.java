package lantai.bench.channel;

import java.awt.image.BufferedImage;
import java.util.Random;

import lantai.trace.mark.Ink;
import lantai.trace.mark.Lattice;
import lantai.trace.mark.PageMark;

/**
 * Prints a mark on a drawn page: every dot a little larger or smaller than meant, a little beside its place, some missing; and the paper's
 * own unevenness.
 */
public final class Printing {

    private static final double DEVICE = Lattice.PIXELS_PER_MM;

    private final Random random;

    public Printing(Random random) {
        this.random = random;
    }

    /** @param gain how much the edges of printed dots grow, in device pixels (negative for a sparing printer) */
    public Sheet print(BufferedImage page, PageMark mark, Ink ink, double gain) {
        var sheet = Sheet.of(page);
        if (mark != null) {
            var width = (int) (PageArt.WIDTH_MM * DEVICE);
            var height = (int) (PageArt.HEIGHT_MM * DEVICE);
            // dot gain is a matter of small solid marks; a driver's tint is calibrated
            var grown = ink.darkness() < 1 ? 0 : gain;
            mark.visit(width, height, (x, y) -> dot(sheet, x, y, ink, grown));
        }
        paper(sheet);
        return sheet;
    }

    private void dot(Sheet sheet, int x, int y, Ink ink, double gain) {
        if (random.nextInt(250) == 0) {
            return;
        }
        var darkness = ink.darkness() * Math.max(0, 1 + 0.12 * random.nextGaussian());
        var dx = 0.4 * random.nextGaussian();
        var dy = 0.4 * random.nextGaussian();
        for (var rect : ink.rects()) {
            fill(sheet, (x + rect.x() + dx - gain / 2) / DEVICE, (y + rect.y() + dy - gain / 2) / DEVICE, (rect.width() + gain) / DEVICE,
                    (rect.height() + gain) / DEVICE, Math.min(1, darkness));
        }
    }

    /** Fills a rectangle of millimetres by how much of each pixel it covers. */
    private static void fill(Sheet sheet, double x, double y, double width, double height, double darkness) {
        var scale = PageArt.PIXELS_PER_MM;
        for (var py = (int) Math.floor(y * scale); py < (y + height) * scale; py++) {
            var high = Math.min(py + 1, (y + height) * scale) - Math.max(py, y * scale);
            for (var px = (int) Math.floor(x * scale); px < (x + width) * scale; px++) {
                var wide = Math.min(px + 1, (x + width) * scale) - Math.max(px, x * scale);
                sheet.darken(px, py, (float) (1 - darkness * high * wide));
            }
        }
    }

    private void paper(Sheet sheet) {
        var coarse = new float[64 * 64];
        for (var i = 0; i < coarse.length; i++) {
            coarse[i] = (float) (1 + 0.004 * random.nextGaussian());
        }
        for (var y = 0; y < sheet.height(); y++) {
            for (var x = 0; x < sheet.width(); x++) {
                sheet.darken(x, y, coarse[(y >> 3 & 63) * 64 + (x >> 3 & 63)]);
            }
        }
    }
}
