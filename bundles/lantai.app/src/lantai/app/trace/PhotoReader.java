package lantai.app.trace;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds marks in pictures. */
public interface PhotoReader {

    /**
     * What a mark said whose check was right.
     *
     * @param sync      how clearly its synchronisation stood out, in standard deviations of chance
     * @param agreement part of its chips that were read right, 0.5 by chance
     * @param nodes     distance of its dots in pixels of the picture
     * @param tiles     tile by tile what was read
     */
    record Found(MarkRef mark, double sync, double agreement, double nodes, List<Tile> tiles) {
        public Found {
            tiles = List.copyOf(tiles);
        }
    }

    /**
     * A tile of 40 mm on the page.
     *
     * @param column    from the page's left edge, modulo 8
     * @param row       from its top, modulo 8
     * @param corners   in pixels of the picture as it is shown: x, y of its top left, top right, bottom right, bottom left
     * @param read      part of its dots that were read, 0..1
     * @param agreement part of them that agree with the mark
     */
    record Tile(int column, int row, List<Double> corners, double read, double agreement) {
        public Tile {
            corners = List.copyOf(corners);
        }
    }

    /**
     * A mark that the picture agrees with more than with every other of the register, though its check could not be read.
     *
     * @param z      agreement in standard deviations of chance
     * @param margin how much more than the runner-up's
     */
    record Likely(MarkRef mark, double z, double margin) {
    }

    /**
     * A picture, at most 720 pixels wide and high.
     *
     * @param grey  brightness, a byte a pixel, row by row
     * @param scale pixels of the picture in one of the preview
     */
    record Preview(int width, int height, byte[] grey, double scale) {
    }

    /**
     * What a picture gave.
     *
     * @param width   of the picture in pixels, as it is shown
     * @param preview the picture small and grey, to be shown beside the answer
     * @param found   marks read, the clearest first; two when a page carries two copies' marks
     * @param likely  the second chance, when none was read
     * @param foreign whether there is a mark, but not one of this key
     */
    record Reading(int width, int height, Preview preview, List<Found> found, Optional<Likely> likely, boolean foreign) {
        public Reading {
            found = List.copyOf(found);
        }
    }

    /** Told of the picture once it is open, at most 2300 pixels wide and high. */
    interface Opened {
        void picture(byte[] grey, int width, int height);
    }

    /**
     * Reads a picture: JPEG, PNG, GIF, BMP, TIFF; turned as its EXIF says.
     *
     * @param opened   told of the picture before marks are looked for
     * @param register asked for only when no mark can be read
     * @throws UnreadablePicture when it is none
     */
    Reading read(byte[] picture, Opened opened, Supplier<MarkRegister> register) throws UnreadablePicture;
}
