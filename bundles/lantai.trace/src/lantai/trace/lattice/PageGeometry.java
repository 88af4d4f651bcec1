package lantai.trace.lattice;

import java.util.Arrays;
import java.util.List;

/**
 * Where a point of the lattice lies in the picture: a homography (a flat page seen by a lens) and a polynomial of third degree on top
 * (curl), fitted to the points by least squares that heed outliers less and less.
 */
public final class PageGeometry {

    private static final int ROUNDS = 6;
    private static final int TERMS = 10;

    private final double centreU;
    private final double centreV;
    private final double scale;
    private final double[] homography;
    private final double[] curlX;
    private final double[] curlY;

    private PageGeometry(double centreU, double centreV, double scale, double[] homography, double[] curlX, double[] curlY) {
        this.centreU = centreU;
        this.centreV = centreV;
        this.scale = scale;
        this.homography = homography;
        this.curlX = curlX;
        this.curlY = curlY;
    }

    /** @param points at least six */
    public static PageGeometry of(List<LatticePoint> points) {
        var u = points.stream().mapToDouble(LatticePoint::u).summaryStatistics();
        var v = points.stream().mapToDouble(LatticePoint::v).summaryStatistics();
        var scale = Math.max(1, Math.max(u.getMax() - u.getMin(), v.getMax() - v.getMin()) / 2);
        var fitted = new PageGeometry((u.getMin() + u.getMax()) / 2, (v.getMin() + v.getMax()) / 2, scale,
                new double[] {1, 0, 0, 0, 1, 0, 0, 0}, new double[TERMS], new double[TERMS]);
        var weights = points.stream().mapToDouble(p -> Math.min(60, p.strength())).toArray();
        var trust = weights.clone();
        for (var round = 0; round < ROUNDS; round++) {
            fitted = fitted.refitted(points, trust, round > 1 && points.size() > 2 * TERMS);
            trust = fitted.trust(points, weights);
        }
        return fitted;
    }

    private PageGeometry refitted(List<LatticePoint> points, double[] weights, boolean withCurl) {
        var flat = new PageGeometry(centreU, centreV, scale, homography(points, weights), new double[TERMS], new double[TERMS]);
        if (!withCurl) {
            return flat;
        }
        var hold = 0.02 * Arrays.stream(weights).sum() / points.size();
        var forX = new double[TERMS][TERMS + 1];
        var forY = new double[TERMS][TERMS + 1];
        for (var i = 0; i < points.size(); i++) {
            var point = points.get(i);
            var at = flat.at(point.u(), point.v());
            var terms = terms((point.u() - centreU) / scale, (point.v() - centreV) / scale);
            add(forX, terms, point.x() - at[0], weights[i]);
            add(forY, terms, point.y() - at[1], weights[i]);
        }
        for (var i = 0; i < TERMS; i++) {
            forX[i][i] += hold;
            forY[i][i] += hold;
        }
        return new PageGeometry(centreU, centreV, scale, flat.homography, Linear.solved(forX), Linear.solved(forY));
    }

    private double[] homography(List<LatticePoint> points, double[] weights) {
        var rows = new double[8][9];
        for (var i = 0; i < points.size(); i++) {
            var point = points.get(i);
            var a = (point.u() - centreU) / scale;
            var b = (point.v() - centreV) / scale;
            var depth = 1 + homography[6] * a + homography[7] * b;
            var weight = weights[i] / (depth * depth);
            add(rows, new double[] {a, b, 1, 0, 0, 0, -a * point.x(), -b * point.x()}, point.x(), weight);
            add(rows, new double[] {0, 0, 0, a, b, 1, -a * point.y(), -b * point.y()}, point.y(), weight);
        }
        return Linear.solved(rows);
    }

    private static void add(double[][] rows, double[] terms, double value, double weight) {
        for (var i = 0; i < terms.length; i++) {
            for (var k = 0; k < terms.length; k++) {
                rows[i][k] += weight * terms[i] * terms[k];
            }
            rows[i][terms.length] += weight * terms[i] * value;
        }
    }

    /** Weights after a look at how far each point lies off, compared with the others. */
    private double[] trust(List<LatticePoint> points, double[] weights) {
        var off = points.stream().mapToDouble(this::off).toArray();
        var sorted = off.clone();
        Arrays.sort(sorted);
        var limit = Math.max(0.15, 2 * sorted[sorted.length / 2]);
        var trust = new double[weights.length];
        for (var i = 0; i < trust.length; i++) {
            var far = off[i] / limit;
            trust[i] = weights[i] / (1 + far * far * far * far);
        }
        return trust;
    }

    /** How far a point lies from where it should, in pixels. */
    public double off(LatticePoint point) {
        var at = at(point.u(), point.v());
        return Math.hypot(point.x() - at[0], point.y() - at[1]);
    }

    private static double[] terms(double a, double b) {
        return new double[] {1, a, b, a * a, a * b, b * b, a * a * a, a * a * b, a * b * b, b * b * b};
    }

    /** The point of the picture at a point of the lattice. */
    public double[] at(double u, double v) {
        var a = (u - centreU) / scale;
        var b = (v - centreV) / scale;
        var depth = 1 + homography[6] * a + homography[7] * b;
        var x = (homography[0] * a + homography[1] * b + homography[2]) / depth;
        var y = (homography[3] * a + homography[4] * b + homography[5]) / depth;
        var terms = terms(a, b);
        for (var i = 0; i < TERMS; i++) {
            x += curlX[i] * terms[i];
            y += curlY[i] * terms[i];
        }
        return new double[] {x, y};
    }
}
