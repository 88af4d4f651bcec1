package lantai.trace.decode;

import lantai.trace.mark.TileLayout;

/**
 * All tiles of a picture laid on each other, in the rotation and from the node at which they were read.
 *
 * @param right sums of {@link NodeField#right} by node of the torus, rows first
 */
record Folded(float[] right, float[] down) {

    private static final int SIDE = TileLayout.SIDE;

    static Folded of(NodeField field) {
        var right = new float[SIDE * SIDE];
        var down = new float[SIDE * SIDE];
        for (var row = 0; row < field.rows(); row++) {
            for (var column = 0; column < field.columns(); column++) {
                var node = Math.floorMod(row + field.firstV(), SIDE) * SIDE + Math.floorMod(column + field.firstU(), SIDE);
                right[node] += field.right(column, row);
                down[node] += field.down(column, row);
            }
        }
        return new Folded(right, down);
    }

    /**
     * The soft chips as they stand in the tile.
     *
     * @param turn    quarter turns, 0..3, from the page to the lattice as read
     * @param offsetU node of the lattice at which the tile's first column lies
     */
    float[] chips(Pose pose) {
        var chips = new float[TileLayout.CHIPS];
        for (var j = 0; j < SIDE; j++) {
            for (var i = 0; i < SIDE; i++) {
                var node = pose.node(i, j);
                var at = Math.floorMod(node[1], SIDE) * SIDE + Math.floorMod(node[0], SIDE);
                chips[2 * (j * SIDE + i)] = pose.alongColumn(right[at], down[at]);
                chips[2 * (j * SIDE + i) + 1] = pose.alongRow(right[at], down[at]);
            }
        }
        return chips;
    }
}
