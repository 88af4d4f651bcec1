package lantai.trace.match;

import java.util.stream.IntStream;

import lantai.app.trace.MarkRegister;
import lantai.trace.mark.MarkCoder;

/** The permuted numbers of all marks: from each the first 256 chips of its codeword follow quickly. */
public final class MatchIndex {

    private final MarkRegister register;
    private final int[] permuted;

    private MatchIndex(MarkRegister register, int[] permuted) {
        this.register = register;
        this.permuted = permuted;
    }

    public static MatchIndex of(MarkCoder coder, MarkRegister register) {
        var permutations = coder.copyPermutation();
        return new MatchIndex(register, IntStream.range(0, register.size()).map(i -> permutations.applyAsInt(register.schemes()[i], register.serials()[i])).toArray());
    }

    public MarkRegister register() {
        return register;
    }

    int permuted(int index) {
        return permuted[index];
    }

    public int size() {
        return permuted.length;
    }
}
