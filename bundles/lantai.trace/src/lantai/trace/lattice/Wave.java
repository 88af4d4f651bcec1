package lantai.trace.lattice;

import lantai.trace.picture.Plane;

/**
 * Measures how strongly, and in which phase, two waves stand in a picture around a point, under a Gaussian window.
 * Not safe from several threads.
 */
final class Wave {

    /**
     * What was measured.
     *
     * @param phase1   phase of the first wave at the point, −π..π
     * @param strength power of the weaker wave over what noise of the same energy would give; noise has the mean 1
     */
    record Measured(double phase1, double phase2, double strength) {
    }

    private final Plane plane;
    private final int radius;
    private final float[] window;
    private final float[][] columns;

    /** @param sigma standard deviation of the window in pixels */
    Wave(Plane plane, double sigma) {
        this.plane = plane;
        radius = (int) Math.ceil(2 * sigma);
        window = new float[2 * radius + 1];
        for (var i = -radius; i <= radius; i++) {
            window[i + radius] = (float) Math.exp(-i * i / (2 * sigma * sigma));
        }
        columns = new float[4][window.length];
    }

    Measured at(int x, int y, double[] k1, double[] k2) {
        carriers(k1[0], 0);
        carriers(k2[0], 2);
        var re1 = 0.0;
        var im1 = 0.0;
        var re2 = 0.0;
        var im2 = 0.0;
        var energy = 0.0;
        for (var dy = Math.max(-radius, -y); dy <= Math.min(radius, plane.height() - 1 - y); dy++) {
            var row = (y + dy) * plane.width() + x;
            var a = 0f;
            var b = 0f;
            var c = 0f;
            var d = 0f;
            var e = 0f;
            var last = Math.min(radius, plane.width() - 1 - x);
            for (var dx = Math.max(-radius, -x); dx <= last; dx++) {
                var value = plane.data()[row + dx];
                a += value * columns[0][dx + radius];
                b += value * columns[1][dx + radius];
                c += value * columns[2][dx + radius];
                d += value * columns[3][dx + radius];
                var weighted = value * window[dx + radius];
                e += weighted * weighted;
            }
            var w = window[dy + radius];
            var c1 = Math.cos(k1[1] * dy) * w;
            var s1 = -Math.sin(k1[1] * dy) * w;
            var c2 = Math.cos(k2[1] * dy) * w;
            var s2 = -Math.sin(k2[1] * dy) * w;
            re1 += a * c1 - b * s1;
            im1 += a * s1 + b * c1;
            re2 += c * c2 - d * s2;
            im2 += c * s2 + d * c2;
            energy += e * w * w;
        }
        if (energy <= 0) {
            return new Measured(0, 0, 0);
        }
        var strength = Math.min(re1 * re1 + im1 * im1, re2 * re2 + im2 * im2) / energy;
        return new Measured(Math.atan2(im1, re1), Math.atan2(im2, re2), strength);
    }

    private void carriers(double k, int at) {
        for (var i = -radius; i <= radius; i++) {
            columns[at][i + radius] = window[i + radius] * (float) Math.cos(k * i);
            columns[at + 1][i + radius] = window[i + radius] * (float) -Math.sin(k * i);
        }
    }
}
