package lantai.trace.decode;

import java.util.Arrays;

import lantai.trace.mark.ConvolutionalCode;

/** The most likely 64 bits behind soft chips, by Viterbi's algorithm over the 256 states of the code. */
final class Viterbi {

    private static final int STATES = ConvolutionalCode.STATES;
    private static final int STEPS = ConvolutionalCode.STEPS;
    private static final int OUTPUTS = ConvolutionalCode.OUTPUTS;

    private Viterbi() {
    }

    /** @param chips 576 values in the order of the code, positive for 1, their size saying how sure */
    static long decode(float[] chips) {
        var metric = new float[STATES];
        Arrays.fill(metric, Float.NEGATIVE_INFINITY);
        metric[0] = 0;
        var from = new boolean[STEPS][STATES];
        for (var step = 0; step < STEPS; step++) {
            metric = advanced(metric, branches(chips, step), from[step], step >= ConvolutionalCode.INFORMATION);
        }
        return traced(from);
    }

    /** For each of the 16 patterns of outputs how well the chips agree with it. */
    private static float[] branches(float[] chips, int step) {
        var branches = new float[1 << OUTPUTS];
        for (var pattern = 0; pattern < branches.length; pattern++) {
            for (var output = 0; output < OUTPUTS; output++) {
                var at = step * 2 * OUTPUTS + output;
                var value = chips[at] + chips[at + OUTPUTS];
                branches[pattern] += (pattern >>> OUTPUTS - 1 - output & 1) != 0 ? value : -value;
            }
        }
        return branches;
    }

    /** {@code from[s]} says whether the better way into s came from the state whose oldest bit is 1. */
    private static float[] advanced(float[] metric, float[] branches, boolean[] from, boolean tail) {
        var after = new float[STATES];
        Arrays.fill(after, Float.NEGATIVE_INFINITY);
        for (var state = 0; state < STATES; state++) {
            if (metric[state] == Float.NEGATIVE_INFINITY) {
                continue;
            }
            for (var bit = 0; bit <= (tail ? 0 : 1); bit++) {
                var next = ConvolutionalCode.next(state, bit);
                var value = metric[state] + branches[ConvolutionalCode.outputs(state, bit)];
                if (value > after[next]) {
                    after[next] = value;
                    from[next] = (state & 1) != 0;
                }
            }
        }
        return after;
    }

    private static long traced(boolean[][] from) {
        var state = 0;
        var bits = 0L;
        for (var step = STEPS - 1; step >= 0; step--) {
            if (step < ConvolutionalCode.INFORMATION) {
                bits |= (long) (state >>> 7 & 1) << ConvolutionalCode.INFORMATION - 1 - step;
            }
            state = state << 1 & STATES - 1 | (from[step][state] ? 1 : 0);
        }
        return bits;
    }
}
