package lantai.trace.mark;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The mark of one page: where its dots stand, in device pixels of 600 dpi from the top left corner of the sheet. */
public final class PageMark {

    /** Nothing is printed nearer to the edge, in pixels (5 mm). */
    public static final int MARGIN = 118;

    /** Told of every dot. */
    public interface Dots {

        /** @param x pixel at the dot's middle */
        void dot(int x, int y);
    }

    private final MarkCoder coder;
    private final MarkId id;
    private final Map<Integer, BitSet> tiles = new HashMap<>();

    public PageMark(MarkCoder coder, MarkId id) {
        this.coder = coder;
        this.id = id;
    }

    /** Visits the dots of a sheet row by row. @param width of the sheet in pixels of 600 dpi */
    public void visit(int width, int height, Dots dots) {
        var columns = (int) (width / Lattice.NODE) + 1;
        var rows = (int) (height / Lattice.NODE) + 1;
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                var tile = tile(column / TileLayout.SIDE, row / TileLayout.SIDE);
                var chip = 2 * (row % TileLayout.SIDE * TileLayout.SIDE + column % TileLayout.SIDE);
                var x = place(column, tile.get(chip));
                var y = place(row, tile.get(chip + 1));
                if (x >= MARGIN && y >= MARGIN && x < width - MARGIN && y < height - MARGIN) {
                    dots.dot(x, y);
                }
            }
        }
    }

    /** Visits the dots of one tile, in pixels from its own corner. */
    public void tile(int column, int row, Dots dots) {
        var chips = tile(column, row);
        for (var node = 0; node < TileLayout.SIDE * TileLayout.SIDE; node++) {
            dots.dot(place(node % TileLayout.SIDE, chips.get(2 * node)), place(node / TileLayout.SIDE, chips.get(2 * node + 1)));
        }
    }

    private static int place(int index, boolean forward) {
        var tile = index / TileLayout.SIDE;
        return tile * Lattice.TILE + (int) Math.round(Lattice.middle(index % TileLayout.SIDE, forward));
    }

    private BitSet tile(int column, int row) {
        return tiles.computeIfAbsent(row % 8 * 8 + column % 8, n -> coder.tile(id, n % 8, n / 8));
    }
}
