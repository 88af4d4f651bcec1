package lantai.trace.decode;

import java.util.List;

/**
 * The tiles of a page as they lie in the picture.
 *
 * @param tiles those of which something is seen
 */
public record TileMap(List<Tile> tiles) {

    public TileMap {
        tiles = List.copyOf(tiles);
    }

    /**
     * One tile.
     *
     * @param column  on the page, from 0 at its left, modulo 8
     * @param row     on the page, from 0 at its top, modulo 8
     * @param corners of the tile in pixels of the picture: x, y of top left, top right, bottom right, bottom left of the tile
     * @param nodes   how many of its 400 nodes were read
     * @param agreement part of their chips that agree with the mark
     */
    public record Tile(int column, int row, double[] corners, int nodes, double agreement) {
    }
}
