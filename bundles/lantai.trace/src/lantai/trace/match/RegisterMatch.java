package lantai.trace.match;

import java.util.Arrays;
import java.util.Optional;

import lantai.app.trace.MarkRef;
import lantai.app.trace.PhotoReader.Likely;
import lantai.trace.mark.ConvolutionalCode;
import lantai.trace.mark.MarkCoder;
import lantai.trace.mark.MarkId;

/**
 * Correlates soft chips with the codeword of every mark. The first 256 chips depend on the copy alone and are compared for all; the
 * thousand best are compared whole, with every page. A mark is named only when it stands out and the best one of another copy does not.
 */
public final class RegisterMatch {

    /** Standard deviations of chance from which a mark may be named; a million marks of 40 pages reach 6.4 by chance. */
    static final double LEAST_Z = 7.5;
    static final double LEAST_MARGIN = 1.8;
    private static final int SHORTLIST = 1_000;
    private static final int COPY_BITS = 32;

    private final MarkCoder coder;
    private final MatchIndex index;

    public RegisterMatch(MarkCoder coder, MatchIndex index) {
        this.coder = coder;
        this.index = index;
    }

    /** @param chips the 576 soft chips as they stand in the tile */
    public Optional<Likely> best(float[] chips) {
        var energy = energy(chips);
        if (index.size() == 0 || energy == 0) {
            return Optional.empty();
        }
        MarkId best = null;
        var highest = Double.NEGATIVE_INFINITY;
        var runnerUp = 0.0;
        for (var candidate : shortlist(chips)) {
            var id = best(candidate, chips);
            var z = z(id, chips, energy);
            if (z > highest) {
                runnerUp = best == null ? 0 : highest;
                highest = z;
                best = id;
            } else {
                runnerUp = Math.max(runnerUp, z);
            }
        }
        var margin = highest - runnerUp;
        return highest >= LEAST_Z && margin >= LEAST_MARGIN ? Optional.of(new Likely(new MarkRef(best.scheme(), best.serial(), best.page()), highest, margin))
                : Optional.empty();
    }

    /** Each output of the code stands there twice; chips that belong together count as one, or unrelated codewords would seem to agree. */
    private double energy(float[] chips) {
        var energy = 0.0;
        for (var i = 0; i < chips.length; i++) {
            if (i / ConvolutionalCode.OUTPUTS % 2 == 0) {
                var twin = i + ConvolutionalCode.OUTPUTS;
                var both = coder.layout().isScrambled(i) == coder.layout().isScrambled(twin) ? chips[i] + chips[twin] : chips[i] - chips[twin];
                energy += both * both;
            }
        }
        return energy;
    }

    private int[] shortlist(float[] chips) {
        var tables = tables(chips);
        var scores = new float[index.size()];
        for (var i = 0; i < scores.length; i++) {
            scores[i] = score(tables, index.permuted(i));
        }
        var limit = Float.NEGATIVE_INFINITY;
        if (scores.length > SHORTLIST) {
            var sorted = scores.clone();
            Arrays.parallelSort(sorted);
            limit = sorted[sorted.length - SHORTLIST];
        }
        var chosen = new int[Math.min(scores.length, 4 * SHORTLIST)];
        var count = 0;
        for (var i = 0; i < scores.length && count < chosen.length; i++) {
            if (scores[i] >= limit) {
                chosen[count++] = i;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    /**
     * What a step of the code adds, by its bit and the eight before: the first 32 steps of any codeword are sums of one entry each.
     */
    private float[][] tables(float[] chips) {
        var tables = new float[COPY_BITS][2 * ConvolutionalCode.STATES];
        for (var step = 0; step < COPY_BITS; step++) {
            for (var window = 0; window < 2 * ConvolutionalCode.STATES; window++) {
                var outputs = ConvolutionalCode.outputs(window & ConvolutionalCode.STATES - 1, window >>> 8);
                for (var k = 0; k < 2 * ConvolutionalCode.OUTPUTS; k++) {
                    var at = step * 2 * ConvolutionalCode.OUTPUTS + k;
                    var one = (outputs >>> 3 - k % ConvolutionalCode.OUTPUTS & 1) != 0 ^ coder.layout().isScrambled(at);
                    tables[step][window] += one ? chips[at] : -chips[at];
                }
            }
        }
        return tables;
    }

    private static float score(float[][] tables, int permuted) {
        var state = 0;
        var sum = 0f;
        for (var step = 0; step < COPY_BITS; step++) {
            var window = (permuted >>> COPY_BITS - 1 - step & 1) << 8 | state;
            sum += tables[step][window];
            state = window >>> 1;
        }
        return sum;
    }

    /** The page of a mark that agrees best. */
    private MarkId best(int candidate, float[] chips) {
        var scheme = index.register().schemes()[candidate];
        var serial = index.register().serials()[candidate];
        MarkId best = null;
        var highest = Double.NEGATIVE_INFINITY;
        for (var page = 0; page <= index.register().lastPage(); page++) {
            var id = new MarkId(scheme, serial, page);
            var sum = sum(coder.codeword(id), chips);
            if (sum > highest) {
                highest = sum;
                best = id;
            }
        }
        return best;
    }

    private double z(MarkId id, float[] chips, double energy) {
        return sum(coder.codeword(id), chips) / Math.sqrt(energy);
    }

    private static double sum(boolean[] codeword, float[] chips) {
        var sum = 0.0;
        for (var i = 0; i < chips.length; i++) {
            sum += codeword[i] ? chips[i] : -chips[i];
        }
        return sum;
    }
}
