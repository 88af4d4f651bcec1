package lantai.trace.mark;

/**
 * The measures of a mark in device pixels of 600 dpi (42.3 µm), so that a printer of that resolution or a multiple of it sets every dot
 * the same. A tile has 945 pixels (40.005 mm), a node 47.25 (2.000 mm).
 */
public final class Lattice {

    public static final double PIXELS_PER_MM = 600 / 25.4;
    /** Side of a tile in pixels. */
    public static final int TILE = 945;
    public static final double NODE = (double) TILE / TileLayout.SIDE;
    public static final double NODE_MM = NODE / PIXELS_PER_MM;
    /** How far a dot's middle stands from its node, on either axis. */
    public static final double SHIFT = 8;
    /** The same as a part of the distance of two nodes. */
    public static final double SHIFT_IN_NODES = SHIFT / NODE;

    private Lattice() {
    }

    /** The middle of the dot of node {@code index} (0..19 along one axis) in pixels from the tile's edge. */
    public static double middle(int index, boolean forward) {
        return NODE * (index + 0.5) + (forward ? SHIFT : -SHIFT);
    }
}
