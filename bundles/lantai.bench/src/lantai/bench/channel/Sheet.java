package lantai.bench.channel;

import java.awt.image.BufferedImage;

/** A printed page as light that its paper throws back, 0..1 for red, green and blue, with coarser versions of itself for the camera. */
public final class Sheet {

    private final int width;
    private final int height;
    private final float[][] colours;
    private final double pixelsPerMm;
    private Sheet half;

    private Sheet(int width, int height, double pixelsPerMm) {
        this.width = width;
        this.height = height;
        this.pixelsPerMm = pixelsPerMm;
        colours = new float[3][width * height];
    }

    static Sheet of(BufferedImage page) {
        var sheet = new Sheet(page.getWidth(), page.getHeight(), page.getWidth() / PageArt.WIDTH_MM);
        var row = new int[page.getWidth()];
        for (var y = 0; y < sheet.height; y++) {
            page.getRGB(0, y, sheet.width, 1, row, 0, sheet.width);
            for (var x = 0; x < sheet.width; x++) {
                for (var c = 0; c < 3; c++) {
                    sheet.colours[c][y * sheet.width + x] = (float) (0.04 + 0.96 * (row[x] >> 16 - 8 * c & 0xff) / 255.0);
                }
            }
        }
        return sheet;
    }

    /** A printed page as any program drew it. */
    public static Sheet scanned(BufferedImage page) {
        return of(page);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    double pixelsPerMm() {
        return pixelsPerMm;
    }

    void darken(int x, int y, float factor) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            for (var colour : colours) {
                colour[y * width + x] *= factor;
            }
        }
    }

    /** The coarsest version that still has that many pixels a millimetre. */
    Sheet atLeast(double needed) {
        if (pixelsPerMm / 2 < needed || width < 4) {
            return this;
        }
        if (half == null) {
            half = halved();
        }
        return half.atLeast(needed);
    }

    private Sheet halved() {
        var small = new Sheet(width / 2, height / 2, pixelsPerMm / 2);
        for (var c = 0; c < 3; c++) {
            for (var y = 0; y < small.height; y++) {
                for (var x = 0; x < small.width; x++) {
                    var i = 2 * y * width + 2 * x;
                    small.colours[c][y * small.width + x] = (colours[c][i] + colours[c][i + 1] + colours[c][i + width] + colours[c][i + width + 1]) / 4;
                }
            }
        }
        return small;
    }

    /** Light at a point in millimetres, bilinear; empty (negative) beside the sheet. */
    float light(int colour, double xMm, double yMm) {
        var x = xMm * pixelsPerMm - 0.5;
        var y = yMm * pixelsPerMm - 0.5;
        if (!(x >= 0 && y >= 0 && x < width - 1 && y < height - 1)) {
            return -1;
        }
        var x0 = (int) x;
        var y0 = (int) y;
        var fx = (float) (x - x0);
        var fy = (float) (y - y0);
        var i = y0 * width + x0;
        var data = colours[colour];
        return (data[i] * (1 - fx) + data[i + 1] * fx) * (1 - fy) + (data[i + width] * (1 - fx) + data[i + width + 1] * fx) * fy;
    }
}
