package lantai.trace.mark;

import java.util.List;

/**
 * How a dot of the mark is printed. All inks stand at the same places and are read alike; they differ in how much ink they take and how
 * they look.
 */
public enum Ink {

    /** A light grey disc of 0.68 mm: for colour and ink-jet printers, and where the driver makes its own halftone. */
    TEX(0.25, rounded(16)),
    /** The same disc of twelve black dots of 85 µm: for a 600-dpi laser printer, independent of its halftone. */
    HALFTONE(1, grid()),
    /** One black dot of 0.2 mm. */
    DOT(1, List.of(new Rect(-1, -2, 3, 1), new Rect(-2, -1, 5, 3), new Rect(-1, 2, 3, 1))),
    /** One black dot of 127 µm. */
    FINE(1, List.of(new Rect(-1, -1, 3, 3))),
    /** One black dot of 85 µm, two pixels of 600 dpi. */
    FINEST(1, List.of(new Rect(-1, -1, 2, 2)));

    /** A rectangle in device pixels of 600 dpi, relative to the pixel at the dot's middle. */
    public record Rect(int x, int y, int width, int height) {
    }

    private final double darkness;
    private final List<Rect> rects;

    Ink(double darkness, List<Rect> rects) {
        this.darkness = darkness;
        this.rects = List.copyOf(rects);
    }

    /** 0 paper, 1 black. */
    public double darkness() {
        return darkness;
    }

    /** What is filled for one dot; the rectangles do not overlap. */
    public List<Rect> rects() {
        return rects;
    }

    /** Part of the page that is covered, by area and darkness. */
    public double coverage() {
        return darkness * rects.stream().mapToInt(r -> r.width * r.height).sum() / (Lattice.NODE * Lattice.NODE);
    }

    /** A square of that many pixels whose corners are cut off in two steps. */
    private static List<Rect> rounded(int across) {
        var step = across / 8;
        var half = across / 2;
        return List.of(new Rect(-half + 2 * step, -half, across - 4 * step, step), new Rect(-half + step, -half + step, across - 2 * step, step),
                new Rect(-half, -half + 2 * step, across, across - 4 * step), new Rect(-half + step, half - 2 * step, across - 2 * step, step),
                new Rect(-half + 2 * step, half - step, across - 4 * step, step));
    }

    /** Dots of two pixels every four, on a square of four by four without its corners. */
    private static List<Rect> grid() {
        var dots = new java.util.ArrayList<Rect>();
        for (var i = 0; i < 16; i++) {
            var column = i % 4;
            var row = i / 4;
            if ((column == 0 || column == 3) && (row == 0 || row == 3)) {
                continue;
            }
            dots.add(new Rect(4 * column - 7, 4 * row - 7, 2, 2));
        }
        return dots;
    }
}
