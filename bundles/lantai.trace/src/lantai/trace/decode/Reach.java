package lantai.trace.decode;

import java.util.List;

import lantai.trace.lattice.LatticePoint;

/** Which nodes lie near a point at which the lattice was seen; the others are not read. */
final class Reach {

    private Reach() {
    }

    static boolean[] of(List<LatticePoint> points, int firstU, int firstV, int columns, int rows, double reach) {
        var near = new boolean[columns * rows];
        for (var point : points) {
            for (var v = (int) Math.ceil(point.v() - reach); v <= point.v() + reach; v++) {
                for (var u = (int) Math.ceil(point.u() - reach); u <= point.u() + reach; u++) {
                    var column = u - firstU;
                    var row = v - firstV;
                    if (column >= 0 && row >= 0 && column < columns && row < rows) {
                        near[row * columns + column] = true;
                    }
                }
            }
        }
        return near;
    }
}
