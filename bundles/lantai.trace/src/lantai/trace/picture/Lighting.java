package lantai.trace.picture;

import java.util.Arrays;

/**
 * Takes uneven light out of a picture: in blocks of 32 pixels the paper is as bright as the 85th percentile of the block and its
 * neighbours, in between it is interpolated. What comes out is darkness: 0 for paper, 1 for black.
 */
final class Lighting {

    private static final int BLOCK = 32;
    private static final double PAPER = 0.85;
    private static final float DARKEST_PAPER = 12;

    private Lighting() {
    }

    static Plane darkness(Plane picture) {
        var columns = (picture.width() + BLOCK - 1) / BLOCK;
        var rows = (picture.height() + BLOCK - 1) / BLOCK;
        var paper = smoothed(blocks(picture, columns, rows));
        var out = new Plane(picture.width(), picture.height());
        for (var y = 0; y < picture.height(); y++) {
            for (var x = 0; x < picture.width(); x++) {
                var white = Math.max(DARKEST_PAPER, paper.sample((x + 0.5f) / BLOCK - 0.5f, (y + 0.5f) / BLOCK - 0.5f));
                out.data()[y * picture.width() + x] = Math.max(-0.25f, Math.min(1, 1 - picture.at(x, y) / white));
            }
        }
        return out;
    }

    private static Plane blocks(Plane picture, int columns, int rows) {
        var paper = new Plane(columns, rows);
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                paper.data()[row * columns + column] = percentile(picture, column, row);
            }
        }
        return paper;
    }

    /** Every second pixel of the block and half a block around it. */
    private static float percentile(Plane picture, int column, int row) {
        var x0 = Math.max(0, column * BLOCK - BLOCK / 2);
        var x1 = Math.min(picture.width(), (column + 1) * BLOCK + BLOCK / 2);
        var y0 = Math.max(0, row * BLOCK - BLOCK / 2);
        var y1 = Math.min(picture.height(), (row + 1) * BLOCK + BLOCK / 2);
        var histogram = new int[256];
        var count = 0;
        for (var y = y0; y < y1; y += 2) {
            for (var x = x0; x < x1; x += 2) {
                histogram[Math.max(0, Math.min(255, (int) picture.at(x, y)))]++;
                count++;
            }
        }
        var wanted = PAPER * count;
        var sum = 0;
        for (var value = 0; value < 256; value++) {
            sum += histogram[value];
            if (sum >= wanted) {
                return value + 0.5f;
            }
        }
        return 255;
    }

    /** The median of three by three takes out blocks that are all ink, the mean steps between blocks. */
    private static Plane smoothed(Plane paper) {
        var median = new Plane(paper.width(), paper.height());
        var around = new float[9];
        for (var y = 0; y < paper.height(); y++) {
            for (var x = 0; x < paper.width(); x++) {
                for (var i = 0; i < 9; i++) {
                    around[i] = paper.at(Math.max(0, Math.min(paper.width() - 1, x + i % 3 - 1)),
                            Math.max(0, Math.min(paper.height() - 1, y + i / 3 - 1)));
                }
                Arrays.sort(around);
                median.data()[y * paper.width() + x] = around[5];
            }
        }
        return median.blurred(0.8);
    }
}
