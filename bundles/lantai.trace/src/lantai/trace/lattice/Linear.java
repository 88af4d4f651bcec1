package lantai.trace.lattice;

/** Linear equations by elimination with pivots. */
final class Linear {

    private Linear() {
    }

    /** @param rows n rows of n coefficients and the right side; used up. Unknowns that nothing decides become 0. */
    static double[] solved(double[][] rows) {
        var n = rows.length;
        for (var column = 0; column < n; column++) {
            var pivot = column;
            for (var row = column + 1; row < n; row++) {
                if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) {
                    pivot = row;
                }
            }
            var swapped = rows[column];
            rows[column] = rows[pivot];
            rows[pivot] = swapped;
            if (Math.abs(rows[column][column]) < 1e-14) {
                continue;
            }
            for (var row = column + 1; row < n; row++) {
                var factor = rows[row][column] / rows[column][column];
                for (var k = column; factor != 0 && k <= n; k++) {
                    rows[row][k] -= factor * rows[column][k];
                }
            }
        }
        var solution = new double[n];
        for (var row = n - 1; row >= 0; row--) {
            var sum = rows[row][n];
            for (var k = row + 1; k < n; k++) {
                sum -= rows[row][k] * solution[k];
            }
            solution[row] = Math.abs(rows[row][row]) < 1e-14 ? 0 : sum / rows[row][row];
        }
        return solution;
    }
}
