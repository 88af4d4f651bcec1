package lantai.trace.decode;

/**
 * Tells a mark of whatever registry from other regular patterns: its dots are displaced, and the displacements come again one tile
 * further on. Needs a picture that is wider or higher than a tile.
 */
final class LatticeKind {

    private static final int SIDE = lantai.trace.mark.TileLayout.SIDE;
    private static final double LEAST_Z = 7;

    private LatticeKind() {
    }

    static boolean isMark(NodeField field) {
        var sum = 0.0;
        var squares = 0.0;
        var plain = 0.0;
        var plainSquares = 0.0;
        for (var row = 0; row < field.rows(); row++) {
            for (var column = 0; column < field.columns(); column++) {
                for (var step : new int[][] {{SIDE, 0}, {0, SIDE}}) {
                    var product = product(field, column, row, step[0], step[1]);
                    sum += product;
                    squares += product * product;
                }
                var near = product(field, column, row, 1, 0) + product(field, column, row, 0, 1);
                plain += near;
                plainSquares += near * near;
            }
        }
        // what comes again at the next node already (a rule, a halftone, a weave) is no mark
        var z = squares == 0 ? 0 : sum / Math.sqrt(squares);
        var nearZ = plainSquares == 0 ? 0 : Math.abs(plain) / Math.sqrt(plainSquares);
        return z > LEAST_Z && z > 2 * nearZ;
    }

    private static double product(NodeField field, int column, int row, int du, int dv) {
        if (column + du >= field.columns() || row + dv >= field.rows()) {
            return 0;
        }
        return (double) field.right(column, row) * field.right(column + du, row + dv)
                + (double) field.down(column, row) * field.down(column + du, row + dv);
    }
}
