package lantai.trace.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.trace.mark.MarkCoder;
import lantai.trace.mark.MarkId;
import lantai.trace.mark.MarkKeys;

@DisplayName("The stages of reading a mark")
class StagesTest {

    private static final MarkCoder CODER = new MarkCoder(new MarkKeys("stages of the reader".getBytes(StandardCharsets.US_ASCII)));

    @Test
    @DisplayName("a wave of a known frequency is one pair of peaks of a known height")
    void transform() {
        var size = 64;
        var re = new float[size * size];
        var im = new float[size * size];
        for (var i = 0; i < re.length; i++) {
            re[i] = (float) Math.cos(2 * Math.PI * (5 * (i % size) + 9 * (i / size)) / size);
        }
        new Fft(size).transform(re, im);
        for (var i = 0; i < re.length; i++) {
            var expected = i == 9 * size + 5 || i == (size - 9) * size + size - 5 ? size * size / 2.0 : 0;
            assertEquals(expected, Math.hypot(re[i], im[i]), 0.05, "bin " + i);
        }
    }

    @Test
    @DisplayName("light that falls off across a page is taken out, ink stays")
    void lighting() {
        var picture = new Plane(200, 160);
        for (var i = 0; i < picture.data().length; i++) {
            var x = i % 200;
            picture.data()[i] = (float) ((240 - 0.5 * x) * (x % 40 == 20 ? 0.3 : 1));
        }
        var darkness = Lighting.darkness(picture);
        assertEquals(0, darkness.at(50, 80), 0.1);
        assertEquals(0, darkness.at(150, 80), 0.1);
        assertEquals(0.7, darkness.at(100, 80), 0.06);
    }

    @Test
    @DisplayName("a stroke is text, a dot is not")
    void mask() {
        var darkness = new Plane(60, 60);
        for (var x = 10; x < 30; x++) {
            darkness.data()[20 * 60 + x] = 0.8f;
        }
        darkness.data()[40 * 60 + 40] = 0.8f;
        darkness.data()[40 * 60 + 41] = 0.8f;
        var distance = TextMask.distance(darkness, new TextMask.Limit(0.27f, 16, 6));
        assertEquals(0, distance[20 * 60 + 15]);
        assertEquals(3, distance[23 * 60 + 15]);
        assertEquals(10, distance[40 * 60 + 40]);
    }

    @Test
    @DisplayName("the phase of a wave is measured at the point asked for")
    void wave() {
        var plane = new Plane(120, 120);
        for (var i = 0; i < plane.data().length; i++) {
            plane.data()[i] = (float) (Math.cos(0.7 * (i % 120 - 60) + 1.1) + Math.cos(0.8 * (i / 120 - 50) - 0.4));
        }
        var measured = new Wave(plane, 18).at(60, 50, new double[] {0.7, 0}, new double[] {0, 0.8});
        assertEquals(1.1, measured.phase1(), 0.02);
        assertEquals(-0.4, measured.phase2(), 0.02);
        assertTrue(measured.strength() > 100);
    }

    @Test
    @DisplayName("the page's plane, its bend and a fifth of outliers: the geometry is found to a tenth of a pixel")
    void geometry() {
        var random = new Random(3);
        var points = new ArrayList<LatticePoint>();
        for (var v = 0; v < 14; v++) {
            for (var u = 0; u < 14; u++) {
                var at = seen(4 * u, 4 * v);
                var wrong = random.nextInt(5) == 0 ? 6 : 0;
                points.add(new LatticePoint(at[0] + wrong * random.nextGaussian(), at[1] + wrong * random.nextGaussian(), 4 * u, 4 * v, 20));
            }
        }
        var geometry = PageGeometry.of(points);
        for (var u = 3; u < 50; u += 9) {
            assertEquals(seen(u, 31)[0], geometry.at(u, 31)[0], 0.15);
            assertEquals(seen(u, 31)[1], geometry.at(u, 31)[1], 0.15);
        }
    }

    private static double[] seen(double u, double v) {
        var depth = 1 + 0.003 * u - 0.001 * v;
        return new double[] {(100 + 8 * u - v) / depth, (50 + u + 7.5 * v) / depth + 2e-5 * u * u * u};
    }

    @Test
    @DisplayName("the tile is found in whatever turn and offset it lies")
    void sync() {
        var random = new Random(5);
        for (var turn = 0; turn < 4; turn++) {
            var pose = new Pose(turn, random.nextInt(20), random.nextInt(20));
            var folded = folded(new MarkId(0, 99, 3), pose, 1.5, random);
            var best = new SyncSearch(CODER.layout()).candidates(folded, 3, 4).getFirst();
            assertEquals(pose, best.pose());
            assertTrue(best.z() > 6);
        }
    }

    /** A tile laid on the lattice with noise, as folding would give it. */
    static Folded folded(MarkId id, Pose pose, double noise, Random random) {
        var tile = CODER.tile(id, 0, 0);
        var right = new float[400];
        var down = new float[400];
        for (var n = 0; n < 400; n++) {
            var node = pose.node(n % 20, n / 20);
            var at = Math.floorMod(node[1], 20) * 20 + Math.floorMod(node[0], 20);
            var h = tile.get(2 * n) ? 1 : -1;
            var v = tile.get(2 * n + 1) ? 1 : -1;
            var c = new int[] {1, 0, -1, 0}[pose.turn()];
            var s = new int[] {0, 1, 0, -1}[pose.turn()];
            right[at] = (float) (c * h - s * v + noise * random.nextGaussian());
            down[at] = (float) (s * h + c * v + noise * random.nextGaussian());
        }
        return new Folded(right, down);
    }

    @Test
    @DisplayName("Viterbi puts right what is noisier than the dots themselves")
    void viterbi() {
        var random = new Random(8);
        for (var n = 0; n < 20; n++) {
            var id = new MarkId(0, 1000 + n, n);
            var pose = new Pose(0, 0, 0);
            var chips = folded(id, pose, 1.2, random).chips(pose);
            var code = new float[576];
            var wrong = 0;
            for (var i = 0; i < code.length; i++) {
                code[i] = chips[CODER.layout().dataChip(i)];
                wrong += code[i] > 0 == CODER.codeword(id)[i] ? 0 : 1;
                code[i] *= CODER.layout().isScrambled(i) ? -1 : 1;
            }
            assertTrue(wrong > 576 / 8, "a fifth of the signs is wrong");
            assertEquals(Optional.of(id), CODER.verified(Viterbi.decode(code)));
        }
    }
}
