package lantai.ledger.tiles;

import java.util.ArrayList;
import java.util.List;

/**
 * Which tile: its level (hashes of 256<sup>level</sup> leaves each), its index within the level, and how many hashes it has.
 *
 * @param level from 0; {@link #ENTRIES} for a bundle of entries
 * @param index from 0
 * @param width 1 to 256; less than 256 is a partial tile
 */
record TilePlace(int level, long index, int width) {

    static final int WIDTH = 256;
    /** Bits of the leaf index that one level takes up. */
    static final int HEIGHT = 8;
    static final int ENTRIES = -1;

    TilePlace {
        if (level < ENTRIES || level > 63 || index < 0 || width < 1 || width > WIDTH) {
            throw new IllegalArgumentException("no tile: " + level + "/" + index + "/" + width);
        }
    }

    /** All tiles of a level in a tree of a size, from the left. */
    static List<TilePlace> ofLevel(int level, long size) {
        var hashes = level == ENTRIES ? size : size >>> HEIGHT * level;
        var places = new ArrayList<TilePlace>();
        for (var index = 0L; index < hashes / WIDTH; index++) {
            places.add(new TilePlace(level, index, WIDTH));
        }
        if (hashes % WIDTH > 0) {
            places.add(new TilePlace(level, hashes / WIDTH, (int) (hashes % WIDTH)));
        }
        return places;
    }

    boolean isPartial() {
        return width < WIDTH;
    }

    TilePlace whole() {
        return new TilePlace(level, index, WIDTH);
    }

    /** The path as the specification spells it: {@code tile/0/x001/x234/067}, {@code tile/entries/000.p/7}. */
    String path() {
        var digits = String.format("%03d", index % 1000);
        for (var rest = index / 1000; rest > 0; rest /= 1000) {
            digits = String.format("x%03d/", rest % 1000) + digits;
        }
        return "tile/" + (level == ENTRIES ? "entries" : String.valueOf(level)) + "/" + digits + (isPartial() ? ".p/" + width : "");
    }
}
