package lantai.trace.decode;

/**
 * How a tile lies on the lattice as it was read.
 *
 * @param turn    quarter turns from the page's axes to the lattice's, 0..3
 * @param offsetU lattice column of the tile's first node
 * @param offsetV lattice row of it
 */
public record Pose(int turn, int offsetU, int offsetV) {

    private static final int[] COSINE = {1, 0, -1, 0};
    private static final int[] SINE = {0, 1, 0, -1};

    /** The node of the lattice that is node (i, j) of the tile. */
    int[] node(int i, int j) {
        return new int[] {offsetU + COSINE[turn] * i - SINE[turn] * j, offsetV + SINE[turn] * i + COSINE[turn] * j};
    }

    /** Node of the tile (beyond 0..19 in neighbouring tiles) at a point of the lattice. */
    double[] inTile(double u, double v) {
        var du = u - offsetU;
        var dv = v - offsetV;
        return new double[] {COSINE[turn] * du + SINE[turn] * dv, -SINE[turn] * du + COSINE[turn] * dv};
    }

    float alongColumn(float right, float down) {
        return COSINE[turn] * right + SINE[turn] * down;
    }

    float alongRow(float right, float down) {
        return -SINE[turn] * right + COSINE[turn] * down;
    }

    /** The point of the lattice at a node (also between nodes) of the tile. */
    double[] toLattice(double i, double j) {
        return new double[] {offsetU + COSINE[turn] * i - SINE[turn] * j, offsetV + SINE[turn] * i + COSINE[turn] * j};
    }
}
