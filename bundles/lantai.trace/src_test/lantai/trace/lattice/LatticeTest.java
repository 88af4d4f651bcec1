package lantai.trace.lattice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.trace.picture.Plane;

@DisplayName("The lattice of a mark")
class LatticeTest {

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
}
