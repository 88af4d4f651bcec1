package lantai.trace.lattice;

/** Least squares of a plane {@code a + bx + cy} through weighted values, its slopes drawn towards given ones. */
final class PlaneFit {

    private static final double PRIOR = 8;

    private final double slopeX;
    private final double slopeY;
    private final double[] sums = new double[9];

    PlaneFit(double slopeX, double slopeY) {
        this.slopeX = slopeX;
        this.slopeY = slopeY;
    }

    void add(double x, double y, double value, double weight) {
        var rest = value - slopeX * x - slopeY * y;
        sums[0] += weight;
        sums[1] += weight * x;
        sums[2] += weight * y;
        sums[3] += weight * x * x;
        sums[4] += weight * x * y;
        sums[5] += weight * y * y;
        sums[6] += weight * rest;
        sums[7] += weight * rest * x;
        sums[8] += weight * rest * y;
    }

    /** Value at the origin and both slopes. @param unit length over which a slope counts as one */
    double[] solved(double unit) {
        var hold = PRIOR * unit * unit;
        var rows = new double[][] {{sums[0] + 1e-9, sums[1], sums[2], sums[6]}, {sums[1], sums[3] + hold, sums[4], sums[7]},
            {sums[2], sums[4], sums[5] + hold, sums[8]}};
        var rest = Linear.solved(rows);
        return new double[] {rest[0], rest[1] + slopeX, rest[2] + slopeY};
    }
}
