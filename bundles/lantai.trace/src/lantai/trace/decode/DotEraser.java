package lantai.trace.decode;

import lantai.trace.lattice.PageGeometry;
import lantai.trace.mark.Lattice;
import lantai.trace.mark.MarkCoder;
import lantai.trace.mark.MarkId;
import lantai.trace.mark.TileLayout;
import lantai.trace.picture.Ground;

/** Takes the dots of a mark that was read out of a picture, so that another mark under it can be looked for. */
final class DotEraser {

    private static final int SIDE = TileLayout.SIDE;
    /** Radius of what is taken out, in distances of nodes. */
    private static final double RADIUS = 0.24;

    private DotEraser() {
    }

    static Ground without(Ground ground, MarkCoder coder, MarkId id, NodeField field, PageGeometry geometry, Pose pose, double pitch) {
        var tile = coder.tile(id, 0, 0);
        var radius = Math.max(1.6, RADIUS * pitch);
        var weight = ground.weight().copy();
        for (var row = 0; row < field.rows(); row++) {
            for (var column = 0; column < field.columns(); column++) {
                var u = column + field.firstU();
                var v = row + field.firstV();
                if (field.right(column, row) == 0 && field.down(column, row) == 0) {
                    continue;
                }
                var in = pose.inTile(u, v);
                var chip = 2 * (Math.floorMod((int) Math.rint(in[1]), SIDE) * SIDE + Math.floorMod((int) Math.rint(in[0]), SIDE));
                var dot = pose.toLattice(in[0] + (tile.get(chip) ? 1 : -1) * Lattice.SHIFT_IN_NODES,
                        in[1] + (tile.get(chip + 1) ? 1 : -1) * Lattice.SHIFT_IN_NODES);
                var at = geometry.at(dot[0], dot[1]);
                weight.fill(at[0], at[1], radius, 0);
            }
        }
        return ground.weighted(weight);
    }
}
