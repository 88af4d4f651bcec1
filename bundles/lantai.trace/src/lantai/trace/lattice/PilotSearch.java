package lantai.trace.lattice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import lantai.trace.picture.Ground;

/**
 * Looks for the mark's lattice in windows of 128 pixels: two peaks of the spectrum about as far from zero and about at right angles. Light
 * text and noise are flattened by dividing each ring of the spectrum by its mean.
 */
public final class PilotSearch {

    /**
     * A lattice seen in one window.
     *
     * @param x     middle of the window
     * @param k1x   first wave, radians a pixel; the second one is turned from it anticlockwise as the picture's y grows downwards
     * @param score power of the weaker peak over that of its ring
     */
    public record Seed(double x, double y, double k1x, double k1y, double k2x, double k2y, double score) {

        /** Distance of two nodes in pixels. */
        public double pitch() {
            return 2 * Math.PI / Math.sqrt(Math.hypot(k1x, k1y) * Math.hypot(k2x, k2y));
        }
    }

    public static final int WINDOW = 128;
    static final double LEAST_PITCH = 4.6;
    static final double MOST_PITCH = 14.5;
    private static final int PEAKS = 14;
    private static final double LEAST_SCORE = 6.5;
    /** What the two diagonal waves of a square lattice add to its score. */
    private static final double DIAGONALS = 0.5;

    private record Peak(double x, double y, double power) {
        double radius() {
            return Math.hypot(x, y);
        }
    }

    private final Fft fft = new Fft(WINDOW);
    private final float[] hann = new float[WINDOW];
    private final float[] real = new float[WINDOW * WINDOW];
    private final float[] imaginary = new float[WINDOW * WINDOW];

    public PilotSearch() {
        for (var i = 0; i < WINDOW; i++) {
            hann[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / WINDOW));
        }
    }

    /** The best pair of every window, the strongest first. */
    public List<Seed> seeds(Ground ground, int stride) {
        var seeds = new ArrayList<Seed>();
        var width = ground.value().width();
        var height = ground.value().height();
        for (var y = Math.min(0, (height - WINDOW) / 2); y == Math.min(0, (height - WINDOW) / 2) || y + WINDOW <= height + stride / 2; y += stride) {
            for (var x = Math.min(0, (width - WINDOW) / 2); x == Math.min(0, (width - WINDOW) / 2) || x + WINDOW <= width + stride / 2; x += stride) {
                var seed = window(ground, x, y);
                if (seed != null) {
                    seeds.add(seed);
                }
            }
        }
        seeds.sort(Comparator.comparingDouble(Seed::score).reversed());
        return seeds;
    }

    private Seed window(Ground ground, int left, int top) {
        var energy = 0.0;
        for (var y = 0; y < WINDOW; y++) {
            for (var x = 0; x < WINDOW; x++) {
                var px = left + x;
                var py = top + y;
                var inside = px >= 0 && py >= 0 && px < ground.value().width() && py < ground.value().height();
                var i = inside ? py * ground.value().width() + px : 0;
                var value = inside ? ground.value().data()[i] * ground.weight().data()[i] * hann[x] * hann[y] : 0;
                real[y * WINDOW + x] = value;
                imaginary[y * WINDOW + x] = 0;
                energy += value * value;
            }
        }
        if (energy == 0) {
            return null;
        }
        fft.transform(real, imaginary);
        return best(left + WINDOW / 2.0, top + WINDOW / 2.0, flattened());
    }

    /** Power over the mean power of the ring, for the half plane y ≥ 0 (rows) by x (columns, wrapped). */
    private float[] flattened() {
        var power = new float[WINDOW * WINDOW];
        var sums = new double[WINDOW];
        var counts = new int[WINDOW];
        for (var i = 0; i < power.length; i++) {
            power[i] = real[i] * real[i] + imaginary[i] * imaginary[i];
            var ring = ring(i);
            sums[ring] += power[i];
            counts[ring]++;
        }
        for (var i = 0; i < power.length; i++) {
            var ring = ring(i);
            var low = Math.max(1, ring - 2);
            var high = Math.min(WINDOW - 1, ring + 2);
            var sum = 0.0;
            var count = 0;
            for (var r = low; r <= high; r++) {
                sum += sums[r];
                count += counts[r];
            }
            power[i] = (float) (power[i] * Math.max(1, count) / Math.max(1e-12, sum));
        }
        return power;
    }

    private static int ring(int index) {
        return (int) Math.round(Math.hypot(signed(index % WINDOW), signed(index / WINDOW)));
    }

    private static int signed(int bin) {
        return bin < WINDOW / 2 ? bin : bin - WINDOW;
    }

    private static List<Peak> peaks(float[] power) {
        var peaks = new ArrayList<Peak>();
        var reach = (int) Math.ceil(WINDOW / LEAST_PITCH);
        for (var v = 0; v <= reach; v++) {
            for (var u = -reach; u <= reach; u++) {
                var radius = Math.hypot(u, v);
                if (radius < WINDOW / MOST_PITCH || radius > WINDOW / LEAST_PITCH || v == 0 && u < 0) {
                    continue;
                }
                var here = at(power, u, v);
                if (here > 4 && isHighest(power, u, v, here)) {
                    peaks.add(new Peak(u + offset(at(power, u - 1, v), here, at(power, u + 1, v)),
                            v + offset(at(power, u, v - 1), here, at(power, u, v + 1)), here));
                }
            }
        }
        peaks.sort(Comparator.comparingDouble(Peak::power).reversed());
        return peaks.subList(0, Math.min(PEAKS, peaks.size()));
    }

    private static boolean isHighest(float[] power, int u, int v, float here) {
        for (var dv = -1; dv <= 1; dv++) {
            for (var du = -1; du <= 1; du++) {
                if (at(power, u + du, v + dv) > here) {
                    return false;
                }
            }
        }
        return true;
    }

    private static float at(float[] power, int u, int v) {
        return power[(v & WINDOW - 1) * WINDOW + (u & WINDOW - 1)];
    }

    private static double highest(float[] power, double u, double v) {
        var highest = 0f;
        for (var dv = -1; dv <= 1; dv++) {
            for (var du = -1; du <= 1; du++) {
                highest = Math.max(highest, at(power, (int) Math.rint(u) + du, (int) Math.rint(v) + dv));
            }
        }
        return highest;
    }

    /** Where the top of a parabola through the roots of three powers lies, −0.5..0.5. */
    private static double offset(float before, float here, float after) {
        var a = Math.sqrt(before);
        var b = Math.sqrt(here);
        var c = Math.sqrt(after);
        var bend = a - 2 * b + c;
        return bend >= 0 ? 0 : Math.max(-0.5, Math.min(0.5, (a - c) / (2 * bend)));
    }

    private static Seed best(double x, double y, float[] power) {
        var peaks = peaks(power);
        Seed best = null;
        for (var a = 0; a < peaks.size(); a++) {
            for (var b = a + 1; b < peaks.size(); b++) {
                var seed = pair(x, y, peaks.get(a), peaks.get(b), power);
                if (seed != null && (best == null || seed.score > best.score)) {
                    best = seed;
                }
            }
        }
        return best;
    }

    private static Seed pair(double x, double y, Peak first, Peak second, float[] power) {
        var ratio = first.radius() / second.radius();
        var cosine = (first.x * second.x + first.y * second.y) / (first.radius() * second.radius());
        var diagonals = highest(power, first.x + second.x, first.y + second.y) + highest(power, first.x - second.x, first.y - second.y);
        var score = Math.min(first.power, second.power) + DIAGONALS * Math.min(diagonals, 2 * Math.min(first.power, second.power));
        if (ratio < 0.68 || ratio > 1.47 || Math.abs(cosine) > 0.5 || score < LEAST_SCORE) {
            return null;
        }
        var unit = 2 * Math.PI / WINDOW;
        var turned = first.x * second.y - first.y * second.x > 0 ? 1 : -1;
        return new Seed(x, y, first.x * unit, first.y * unit, turned * second.x * unit, turned * second.y * unit, score);
    }
}
