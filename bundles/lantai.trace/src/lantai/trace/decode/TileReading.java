package lantai.trace.decode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import lantai.trace.lattice.PageGeometry;
import lantai.trace.mark.MarkCoder;
import lantai.trace.mark.MarkId;
import lantai.trace.mark.TileLayout;

/** Looks again at every tile, now that its chips are known: which tile of the page it is, and how well it agrees. */
final class TileReading {

    private static final int SIDE = TileLayout.SIDE;

    private record Cell(int column, int row) {
    }

    private final MarkCoder coder;
    private final NodeField field;
    private final PageGeometry geometry;
    private final Pose pose;
    private final double scale;

    TileReading(MarkCoder coder, NodeField field, PageGeometry geometry, Pose pose, double scale) {
        this.coder = coder;
        this.field = field;
        this.geometry = geometry;
        this.pose = pose;
        this.scale = scale;
    }

    TileMap tiles(MarkId id) {
        var expected = coder.tile(id, 0, 0);
        Map<Cell, float[]> chips = new HashMap<>();
        for (var row = 0; row < field.rows(); row++) {
            for (var column = 0; column < field.columns(); column++) {
                take(chips, column, row);
            }
        }
        var first = number(chips);
        var tiles = new ArrayList<TileMap.Tile>();
        chips.forEach((cell, seen) -> {
            var tile = tile(cell, seen, expected, Math.floorMod(cell.column + first[0], 8), Math.floorMod(cell.row + first[1], 8));
            if (tile.nodes() > SIDE) {
                tiles.add(tile);
            }
        });
        tiles.sort((a, b) -> a.row() != b.row() ? a.row() - b.row() : a.column() - b.column());
        return new TileMap(tiles);
    }

    private void take(Map<Cell, float[]> chips, int column, int row) {
        var right = field.right(column, row);
        var down = field.down(column, row);
        if (right == 0 && down == 0) {
            return;
        }
        var at = pose.inTile(column + field.firstU(), row + field.firstV());
        var i = (int) Math.rint(at[0]);
        var j = (int) Math.rint(at[1]);
        var tile = chips.computeIfAbsent(new Cell(Math.floorDiv(i, SIDE), Math.floorDiv(j, SIDE)), cell -> new float[TileLayout.CHIPS]);
        var chip = 2 * (Math.floorMod(j, SIDE) * SIDE + Math.floorMod(i, SIDE));
        tile[chip] = pose.alongColumn(right, down);
        tile[chip + 1] = pose.alongRow(right, down);
    }

    /** Column and row, modulo 8, of the tile that was taken for (0, 0): the number all tiles together agree with best. */
    private int[] number(Map<Cell, float[]> chips) {
        var best = new int[2];
        for (var axis = 0; axis < 2; axis++) {
            var highest = Double.NEGATIVE_INFINITY;
            for (var number = 0; number < 8; number++) {
                var sum = 0.0;
                for (var tile : chips.entrySet()) {
                    sum += agreement(tile.getValue(), axis, (axis == 0 ? tile.getKey().column : tile.getKey().row) + number);
                }
                if (sum > highest) {
                    highest = sum;
                    best[axis] = number;
                }
            }
        }
        return best;
    }

    private double agreement(float[] chips, int axis, int number) {
        var layout = coder.layout();
        var sum = 0.0;
        for (var bit = 0; bit < TileLayout.POSITION_BITS; bit++) {
            var at = axis * TileLayout.POSITION_BITS + bit;
            for (var repeat = 0; repeat < TileLayout.POSITION_REPEATS; repeat++) {
                var one = (number >> bit & 1) != 0 ^ layout.isPositionScrambled(at, repeat);
                var value = chips[layout.positionChip(at, repeat)];
                sum += one ? value : -value;
            }
        }
        return sum;
    }

    private TileMap.Tile tile(Cell cell, float[] seen, BitSet expected, int column, int row) {
        var nodes = 0;
        var right = 0;
        for (var chip = 0; chip < seen.length; chip++) {
            nodes += seen[chip] != 0 ? 1 : 0;
            right += seen[chip] != 0 && seen[chip] > 0 == expected.get(chip) ? 1 : 0;
        }
        var corners = new double[8];
        for (var k = 0; k < 4; k++) {
            var i = cell.column * SIDE - 0.5 + (k == 1 || k == 2 ? SIDE : 0);
            var j = cell.row * SIDE - 0.5 + (k > 1 ? SIDE : 0);
            var node = pose.toLattice(i, j);
            var at = geometry.at(node[0], node[1]);
            corners[2 * k] = (at[0] + 0.5) * scale;
            corners[2 * k + 1] = (at[1] + 0.5) * scale;
        }
        return new TileMap.Tile(column, row, corners, nodes / 2, nodes == 0 ? 0 : (double) right / nodes);
    }
}
