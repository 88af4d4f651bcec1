package lantai.trace.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The dots of a page")
class PageMarkTest {

    private final PageMark mark = new PageMark(new MarkCoder(new MarkKeys(new byte[32])), new MarkId(0, 5, 1));

    @Test
    @DisplayName("stand on nodes 2 mm apart, each displaced to a corner, and keep 5 mm from the edge")
    void places() {
        var dots = new ArrayList<int[]>();
        mark.visit(4961, 7016, (x, y) -> dots.add(new int[] {x, y}));
        assertEquals(100 * 143, dots.size(), 400);
        for (var dot : dots) {
            assertTrue(dot[0] >= 118 && dot[0] < 4961 - 118 && dot[1] >= 118 && dot[1] < 7016 - 118);
            var off = dot[0] % Lattice.NODE - Lattice.NODE / 2;
            assertEquals(Lattice.SHIFT, Math.abs(off), 1);
        }
    }

    @Test
    @DisplayName("take at most 2.6 % ink as a tint and 1 % as single dots")
    void ink() {
        assertTrue(Ink.TEX.coverage() <= 0.026 && Ink.TEX.coverage() > 0.015, "" + Ink.TEX.coverage());
        assertTrue(Ink.HALFTONE.coverage() <= 0.026);
        assertTrue(Ink.DOT.coverage() <= 0.01);
        assertTrue(Ink.FINE.coverage() < 0.005);
        assertTrue(Ink.FINEST.coverage() < 0.002);
        for (var ink : Ink.values()) {
            var x = ink.rects().stream().mapToDouble(r -> r.width() * r.height() * (r.x() + (r.width() - 1) / 2.0)).sum();
            var area = ink.rects().stream().mapToDouble(r -> r.width() * r.height()).sum();
            assertEquals(0, x / area, 0.51, ink + " is in its middle");
        }
    }
}
