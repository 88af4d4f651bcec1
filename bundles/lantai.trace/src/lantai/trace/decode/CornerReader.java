package lantai.trace.decode;

import lantai.trace.lattice.PageGeometry;
import lantai.trace.mark.Lattice;
import lantai.trace.picture.Ground;
import lantai.trace.picture.Plane;

/** Looks at the four corners of every node through a filter as wide as a blurred dot. */
final class CornerReader {

    /** Standard deviation of the filter in distances of nodes. */
    private static final double FILTER = 0.15;
    private static final float LEAST_SHARE = 0.25f;
    private static final double[][] CORNERS = {{1, 1}, {1, -1}, {-1, 1}, {-1, -1}};

    private final Plane value;
    private final Plane share;
    private final PageGeometry geometry;

    CornerReader(Ground ground, PageGeometry geometry, double pitch) {
        this.geometry = geometry;
        var sigma = Math.max(0.7, FILTER * pitch);
        value = ground.weighted().blurred(sigma);
        share = ground.weight().blurred(sigma);
    }

    NodeField read(int firstU, int firstV, int columns, int rows, boolean[] near) {
        var corners = new float[columns * rows][];
        var sum = 0.0;
        var squares = 0.0;
        var count = 0;
        for (var i = 0; i < corners.length; i++) {
            corners[i] = near[i] ? corners(firstU + i % columns, firstV + i / columns) : null;
            if (corners[i] != null) {
                for (var k = 0; k < 4; k++) {
                    if (corners[i][k + 4] > LEAST_SHARE) {
                        sum += corners[i][k];
                        squares += corners[i][k] * corners[i][k];
                        count++;
                    }
                }
            }
        }
        var field = new NodeField(firstU, firstV, columns, rows, new float[columns * rows], new float[columns * rows]);
        if (count == 0) {
            return field;
        }
        var mean = (float) (sum / count);
        var deviation = (float) Math.sqrt(Math.max(1e-9, squares / count - mean * mean));
        for (var i = 0; i < corners.length; i++) {
            if (corners[i] != null) {
                fill(field, i, corners[i], mean, deviation);
            }
        }
        return field;
    }

    private static void fill(NodeField field, int index, float[] corners, float mean, float deviation) {
        var value = new double[4];
        for (var k = 0; k < 4; k++) {
            value[k] = corners[k + 4] > LEAST_SHARE ? (corners[k] - mean) / deviation * Math.min(1, 1.6 * corners[k + 4]) : 0;
        }
        field.right()[index] = clipped(soft(value[0], value[1]) - soft(value[2], value[3]));
        field.down()[index] = clipped(soft(value[0], value[2]) - soft(value[1], value[3]));
    }

    /** Between the sum (for faint dots) and the larger (for clear ones). */
    private static double soft(double a, double b) {
        return Math.log(Math.exp(1.2 * a) + Math.exp(1.2 * b)) / 1.2;
    }

    private static float clipped(double value) {
        return (float) Math.max(-NodeField.CLIP, Math.min(NodeField.CLIP, value));
    }

    /** Four values and four shares of unmasked picture; nothing outside the picture. */
    private float[] corners(int u, int v) {
        var out = new float[8];
        for (var k = 0; k < 4; k++) {
            var at = geometry.at(u + CORNERS[k][0] * Lattice.SHIFT_IN_NODES, v + CORNERS[k][1] * Lattice.SHIFT_IN_NODES);
            if (!(at[0] >= 1 && at[1] >= 1 && at[0] < value.width() - 1 && at[1] < value.height() - 1)) {
                return null;
            }
            out[k + 4] = share.sample((float) at[0], (float) at[1]);
            out[k] = value.sample((float) at[0], (float) at[1]) / Math.max(0.05f, out[k + 4]);
        }
        return out;
    }
}
