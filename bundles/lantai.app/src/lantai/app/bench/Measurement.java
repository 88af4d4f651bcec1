package lantai.app.bench;

/**
 * A figure.
 *
 * @param code    what was measured, as {@code issue.p50}; the words belong to who shows it
 * @param unit    of value and control
 * @param value   the figure
 * @param control the same of something that can hardly be done faster, measured in the same run
 * @param goal    what the value should be, in its unit: at most this, or at least this
 * @param atMost  which of the two
 */
public record Measurement(String code, String unit, double value, double control, double goal, boolean atMost) {

    /** A figure that should not be above its goal. */
    public static Measurement atMost(String code, String unit, double value, double control, double goal) {
        return new Measurement(code, unit, value, control, goal, true);
    }

    /** A figure that should not be below its goal. */
    public static Measurement atLeast(String code, String unit, double value, double control, double goal) {
        return new Measurement(code, unit, value, control, goal, false);
    }

    /** Value to control. */
    public double ratio() {
        return value / control;
    }

    public boolean isMet() {
        return atMost ? value <= goal : value >= goal;
    }
}
