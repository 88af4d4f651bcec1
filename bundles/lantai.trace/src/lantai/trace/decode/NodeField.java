package lantai.trace.decode;

import java.util.List;

import lantai.trace.lattice.LatticePoint;
import lantai.trace.lattice.PageGeometry;
import lantai.trace.picture.Ground;

/**
 * What every node of the lattice in the picture says: how much darker its right half is than its left, its lower than its upper.
 *
 * @param firstU  whole number of the first column of nodes
 * @param columns nodes along u
 * @param right   for each node, positive for a dot displaced along u, in standard deviations, clipped; 0 where nothing is seen
 * @param down    the same along v
 */
record NodeField(int firstU, int firstV, int columns, int rows, float[] right, float[] down) {

    static final float CLIP = 2.5f;

    /** A rectangle of nodes and where each of their four corners lies. */
    private static final int MOST_NODES = 90_000;

    static NodeField read(Ground ground, PageGeometry geometry, List<LatticePoint> points, double pitch) {
        var us = points.stream().mapToDouble(LatticePoint::u).summaryStatistics();
        var vs = points.stream().mapToDouble(LatticePoint::v).summaryStatistics();
        var reach = Math.max(3, 30 / pitch);
        var firstU = (int) Math.floor(us.getMin() - reach);
        var firstV = (int) Math.floor(vs.getMin() - reach);
        var columns = (int) Math.ceil(us.getMax() + reach) - firstU + 1;
        var rows = (int) Math.ceil(vs.getMax() + reach) - firstV + 1;
        if ((long) columns * rows > MOST_NODES) {
            return new NodeField(0, 0, 0, 0, new float[0], new float[0]);
        }
        var near = Reach.of(points, firstU, firstV, columns, rows, reach);
        return new CornerReader(ground, geometry, pitch).read(firstU, firstV, columns, rows, near);
    }

    float right(int column, int row) {
        return right[row * columns + column];
    }

    float down(int column, int row) {
        return down[row * columns + column];
    }
}
