package lantai.trace.mark;

/**
 * The convolutional code with 256 states (K = 9) and rate 1/4, generators 463, 535, 733, 745 (octal; free distance 24), ended by eight
 * zeros; each output is used twice, so that the whole is a code of rate 1/8.
 */
public final class ConvolutionalCode {

    /** Bits that go in. */
    public static final int INFORMATION = 64;
    static final int MEMORY = 8;
    public static final int STATES = 1 << MEMORY;
    /** Steps from the zero state back to it. */
    public static final int STEPS = INFORMATION + MEMORY;
    public static final int OUTPUTS = 4;
    /** Chips that come out. */
    public static final int CHIPS = STEPS * OUTPUTS * 2;

    private static final int[] GENERATORS = {0463, 0535, 0733, 0745};

    private ConvolutionalCode() {
    }

    /** The four outputs as bits 3..0 when {@code bit} enters in a state (its last eight bits, latest in bit 7). */
    public static int outputs(int state, int bit) {
        var register = bit << MEMORY | state;
        var outputs = 0;
        for (var generator : GENERATORS) {
            outputs = outputs << 1 | Integer.bitCount(register & generator) & 1;
        }
        return outputs;
    }

    public static int next(int state, int bit) {
        return (bit << MEMORY | state) >>> 1;
    }

    /** Chip {@code 8·step + 4·repeat + output} is whether that output is 1. */
    static boolean[] encode(long information) {
        var chips = new boolean[CHIPS];
        var state = 0;
        for (var step = 0; step < STEPS; step++) {
            var bit = step < INFORMATION ? (int) (information >>> INFORMATION - 1 - step) & 1 : 0;
            var outputs = outputs(state, bit);
            for (var chip = 0; chip < 2 * OUTPUTS; chip++) {
                chips[step * 2 * OUTPUTS + chip] = (outputs >>> OUTPUTS - 1 - chip % OUTPUTS & 1) != 0;
            }
            state = next(state, bit);
        }
        return chips;
    }
}
