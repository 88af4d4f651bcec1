package lantai.trace.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.trace.mark.Lattice;
import lantai.trace.mark.MarkCoder;
import lantai.trace.mark.MarkId;
import lantai.trace.mark.MarkKeys;
import lantai.trace.mark.PageMark;
import lantai.trace.picture.Plane;

@DisplayName("The reader of marks")
class MarkReaderTest {

    private static final MarkCoder OURS = coder("our own registry key");
    private static final MarkCoder THEIRS = coder("another registry's key");

    private static MarkCoder coder(String key) {
        return new MarkCoder(new MarkKeys(key.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Dots as soft spots on white paper, 4.2 px/mm, turned by an angle, some noise. */
    private static Plane picture(MarkCoder coder, MarkId id, double degrees, int left, int top, Random random) {
        var plane = new Plane(460, 380);
        java.util.Arrays.fill(plane.data(), 225);
        add(plane, coder, id, degrees, left, top);
        for (var i = 0; i < plane.data().length; i++) {
            plane.data()[i] += (float) (2 * random.nextGaussian());
        }
        return plane;
    }

    private static void add(Plane plane, MarkCoder coder, MarkId id, double degrees, int left, int top) {
        var scale = 4.2 / Lattice.PIXELS_PER_MM;
        var c = Math.cos(Math.toRadians(degrees)) * scale;
        var s = Math.sin(Math.toRadians(degrees)) * scale;
        new PageMark(coder, id).visit(4961, 7016, (x, y) -> {
            var px = c * (x - left) - s * (y - top) + 230;
            var py = s * (x - left) + c * (y - top) + 190;
            for (var qy = (int) py - 4; qy <= py + 4; qy++) {
                for (var qx = (int) px - 4; qx <= px + 4; qx++) {
                    if (qx >= 0 && qy >= 0 && qx < plane.width() && qy < plane.height()) {
                        plane.data()[qy * plane.width() + qx] -= (float) (22 * Math.exp(-((qx - px) * (qx - px) + (qy - py) * (qy - py)) / 3.4));
                    }
                }
            }
        });
    }

    @Test
    @DisplayName("names copy and page from a piece of a page, however it is turned")
    void anyTurn() {
        var random = new Random(21);
        for (var degrees : new double[] {0, 37, 90, 163, 251}) {
            var id = new MarkId(0, 500 + (int) degrees, 4);
            var reading = new MarkReader(OURS).read(picture(OURS, id, degrees, 2400, 3300, random));
            assertEquals(id, reading.found().getFirst().id());
            assertTrue(reading.found().getFirst().agreement() > 0.9);
        }
    }

    @Test
    @DisplayName("says which tiles of the page are in the picture")
    void tiles() {
        var reading = new MarkReader(OURS).read(picture(OURS, new MarkId(0, 1, 1), 10, 2 * 945 + 400, 5 * 945 + 400, new Random(4)));
        var tiles = reading.found().getFirst().tiles().tiles();
        var middle = tiles.stream().filter(t -> t.column() == 2 && t.row() == 5).findFirst().orElseThrow();
        assertTrue(middle.agreement() > 0.9);
        var x = (middle.corners()[0] + middle.corners()[4]) / 2;
        assertEquals(230 + 72.5 / 945 * 168 * Math.cos(Math.toRadians(10)) * 1 - 72.5 / 945 * 168 * Math.sin(Math.toRadians(10)), x, 3);
    }

    @Test
    @DisplayName("sees that there is a mark, but names nobody, under another registry's key")
    void notOurs() {
        var reading = new MarkReader(OURS).read(picture(THEIRS, new MarkId(0, 1, 1), 20, 2400, 3300, new Random(2)));
        assertTrue(reading.found().isEmpty());
        assertTrue(reading.lattice());
    }

    @Test
    @DisplayName("names nobody for a dotted notebook or for white paper")
    void lookAlikes() {
        var random = new Random(9);
        var dotted = new Plane(460, 380);
        for (var i = 0; i < dotted.data().length; i++) {
            var x = (i % 460 + 0.1 * (i / 460)) / 8.4;
            var y = (i / 460 - 0.1 * (i % 460)) / 8.4;
            var r = Math.hypot(x - Math.rint(x), y - Math.rint(y));
            dotted.data()[i] = (float) (225 - 60 * Math.exp(-r * r * 60) + 2 * random.nextGaussian());
        }
        var reading = new MarkReader(OURS).read(dotted);
        assertTrue(reading.found().isEmpty());
        assertFalse(reading.lattice());
        var white = new Plane(300, 300);
        java.util.Arrays.fill(white.data(), 230);
        assertTrue(new MarkReader(OURS).read(white).found().isEmpty());
        assertTrue(new MarkReader(OURS).read(new Plane(1, 1)).found().isEmpty());
    }
}
