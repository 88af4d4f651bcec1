package lantai.app.trace;

import java.util.List;

/** The dots of one page's mark, in device pixels of 600 dpi. */
public interface MarkDrawing {

    /** A rectangle relative to the pixel at a dot's middle. */
    record Rect(int x, int y, int width, int height) {
    }

    /** Told of every dot. */
    interface Dots {

        /** @param x pixel at the dot's middle, from the left */
        void dot(int x, int y);
    }

    /** How dark the dots are: 1 black, less for a tint. */
    double darkness();

    /** What is filled for one dot. */
    List<Rect> rects();

    /** Side of a tile in pixels; tiles stand side by side from the sheet's corner. */
    int tileSize();

    /** Nothing is printed nearer to the sheet's edge, in pixels. */
    int margin();

    /** Visits the dots of one tile, in pixels from its own corner. All tiles of a page are alike but for the dots that number them. */
    void tile(int column, int row, Dots dots);
}
