package lantai.trace.lattice;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

import lantai.trace.picture.Ground;
import lantai.trace.picture.Plane;

/**
 * Follows the lattice from where it was first seen over the picture: the phase of both waves at a grid of points, each predicted from its
 * neighbours, the clearest first, so that phases are unwrapped along the best paths.
 */
public final class LatticeGrowth {

    private static final double LEAST_STRENGTH = 4.5;
    private static final double MOST_SURPRISE = 1.25;
    private static final int TRIES = 4;
    private static final double WINDOW_IN_PITCHES = 3.0;

    private record Step(int column, int row, double strength) {
    }

    private final Wave wave;
    private final double stride;
    private final int columns;
    private final int rows;
    private final double[][] found;
    private final byte[] tries;
    private final double[] k1;
    private final double[] k2;

    private LatticeGrowth(Ground ground, Plane weighted, PilotSearch.Seed seed) {
        var sigma = Math.max(18, WINDOW_IN_PITCHES * seed.pitch());
        wave = new Wave(weighted, sigma);
        stride = sigma;
        columns = Math.max(1, (int) (ground.value().width() / stride));
        rows = Math.max(1, (int) (ground.value().height() / stride));
        found = new double[columns * rows][];
        tries = new byte[columns * rows];
        k1 = new double[] {seed.k1x(), seed.k1y()};
        k2 = new double[] {seed.k2x(), seed.k2y()};
    }

    /** The points at which the lattice of the seed was seen; empty when it cannot be seen even there. */
    public static List<LatticePoint> from(Ground ground, Plane weighted, PilotSearch.Seed seed) {
        return new LatticeGrowth(ground, weighted, seed).grown(seed);
    }

    private double x(int column) {
        return (column + 0.5) * stride;
    }

    private double y(int row) {
        return (row + 0.5) * stride;
    }

    private List<LatticePoint> grown(PilotSearch.Seed seed) {
        var queue = new PriorityQueue<Step>((a, b) -> Double.compare(b.strength, a.strength));
        var column = Math.max(0, Math.min(columns - 1, (int) (seed.x() / stride)));
        var row = Math.max(0, Math.min(rows - 1, (int) (seed.y() / stride)));
        var first = wave.at((int) x(column), (int) y(row), k1, k2);
        if (first.strength() < LEAST_STRENGTH) {
            return List.of();
        }
        accept(queue, column, row, new double[] {first.phase1(), first.phase2(), k1[0], k1[1], k2[0], k2[1], first.strength()});
        while (!queue.isEmpty()) {
            var step = queue.poll();
            for (var i = 0; i < 4; i++) {
                visit(queue, step.column + (i == 0 ? 1 : i == 1 ? -1 : 0), step.row + (i == 2 ? 1 : i == 3 ? -1 : 0), step);
            }
        }
        return points();
    }

    private void accept(PriorityQueue<Step> queue, int column, int row, double[] state) {
        found[row * columns + column] = state;
        queue.add(new Step(column, row, state[6]));
    }

    private void visit(PriorityQueue<Step> queue, int column, int row, Step from) {
        if (column < 0 || row < 0 || column >= columns || row >= rows || found[row * columns + column] != null
                || tries[row * columns + column] >= TRIES) {
            return;
        }
        tries[row * columns + column]++;
        var expected = predicted(column, row, from);
        var seen = wave.at((int) x(column), (int) y(row), new double[] {expected[2], expected[3]}, new double[] {expected[4], expected[5]});
        var surprise1 = wrapped(seen.phase1() - expected[0]);
        var surprise2 = wrapped(seen.phase2() - expected[1]);
        if (seen.strength() < LEAST_STRENGTH || Math.abs(surprise1) > MOST_SURPRISE || Math.abs(surprise2) > MOST_SURPRISE) {
            return;
        }
        expected[0] += surprise1;
        expected[1] += surprise2;
        expected[6] = seen.strength();
        accept(queue, column, row, expected);
    }

    private static double wrapped(double angle) {
        return angle - 2 * Math.PI * Math.rint(angle / (2 * Math.PI));
    }

    /** Phases and waves from a plane through the points within two and a half strides, held near the wave of the point one comes from. */
    private double[] predicted(int column, int row, Step from) {
        var base = found[from.row * columns + from.column];
        var fit1 = new PlaneFit(base[2], base[3]);
        var fit2 = new PlaneFit(base[4], base[5]);
        for (var r = Math.max(0, row - 2); r <= Math.min(rows - 1, row + 2); r++) {
            for (var c = Math.max(0, column - 2); c <= Math.min(columns - 1, column + 2); c++) {
                var point = found[r * columns + c];
                if (point != null) {
                    var dx = (int) x(c) - (int) x(column);
                    var dy = (int) y(r) - (int) y(row);
                    var weight = Math.min(40, point[6]) / (1 + (dx * dx + dy * dy) / (stride * stride));
                    fit1.add(dx, dy, point[0], weight);
                    fit2.add(dx, dy, point[1], weight);
                }
            }
        }
        var one = fit1.solved(stride);
        var two = fit2.solved(stride);
        return new double[] {one[0], two[0], one[1], one[2], two[1], two[2], 0};
    }

    private List<LatticePoint> points() {
        var points = new ArrayList<LatticePoint>();
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                var state = found[row * columns + column];
                if (state != null) {
                    points.add(new LatticePoint((int) x(column), (int) y(row), state[0] / (2 * Math.PI), state[1] / (2 * Math.PI), state[6]));
                }
            }
        }
        return points;
    }
}
