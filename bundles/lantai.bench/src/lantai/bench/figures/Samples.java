package lantai.bench.figures;

import java.util.Arrays;

/** Durations in milliseconds, and their quantiles. */
public final class Samples {

    private static final double NANOS = 1e6;

    private double[] values = new double[256];
    private int count;

    public void add(double milliseconds) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = milliseconds;
    }

    /** Adds the time since a {@link System#nanoTime()}. */
    public void since(long begun) {
        add((System.nanoTime() - begun) / NANOS);
    }

    public int count() {
        return count;
    }

    /**
     * @param part 0.5 for the median, 0.99 for the 99th percentile
     * @return the smallest sample that at least this part of all does not exceed
     * @throws IllegalStateException when nothing was measured
     */
    public double quantile(double part) {
        if (count == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        var sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(part * count) - 1)];
    }

    public double median() {
        return quantile(0.5);
    }
}
