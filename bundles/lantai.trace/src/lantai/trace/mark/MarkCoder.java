package lantai.trace.mark;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntBinaryOperator;

import javax.crypto.Mac;

/** From an id to the chips of its tile, and from decoded bits to the id if their check is right. Safe from any thread. */
public final class MarkCoder {

    private static final int CHECK_BITS = 24;

    private final IdPermutation permutation;
    private final Mac check;
    private final TileLayout layout;

    public MarkCoder(MarkKeys keys) {
        permutation = new IdPermutation(keys);
        check = keys.check();
        layout = new TileLayout(keys);
    }

    public TileLayout layout() {
        return layout;
    }

    /** The 64 bits that enter the code: 40 permuted bits and their check. */
    long information(MarkId id) {
        return withCheck(permutation.apply(id));
    }

    private long withCheck(long bits) {
        return bits << CHECK_BITS | check(bits);
    }

    private synchronized int check(long bits) {
        return ByteBuffer.wrap(check.doFinal(ByteBuffer.allocate(8).putLong(bits).array())).getInt() >>> 32 - CHECK_BITS;
    }

    /** The id, when the 24-bit check of decoded bits is right; of unrelated bits one in 16.7 million. */
    public Optional<MarkId> verified(long information) {
        var bits = information >>> CHECK_BITS;
        return withCheck(bits) == information ? Optional.of(permutation.invert(bits)) : Optional.empty();
    }

    /** The code's chips of an id, scrambled, in the order of {@link TileLayout#dataChip}. */
    public boolean[] codeword(MarkId id) {
        var chips = ConvolutionalCode.encode(information(id));
        for (var i = 0; i < chips.length; i++) {
            chips[i] ^= layout.isScrambled(i);
        }
        return chips;
    }

    /** The 32 bits of a mark's scheme and serial, permuted: they alone decide the first 256 chips of the code. */
    public IntBinaryOperator copyPermutation() {
        return (scheme, serial) -> permutation.forward(new MarkId(scheme, serial, 0).copyBits());
    }

    /** The chips of one tile of the page; a set bit is a displacement to the right or down. */
    public BitSet tile(MarkId id, int column, int row) {
        var chips = new BitSet(TileLayout.CHIPS);
        for (var i = 0; i < TileLayout.SYNC; i++) {
            chips.set(layout.syncChip(i), layout.syncSign(i));
        }
        var codeword = codeword(id);
        for (var i = 0; i < codeword.length; i++) {
            chips.set(layout.dataChip(i), codeword[i]);
        }
        number(chips, column, row);
        return chips;
    }

    private void number(BitSet chips, int column, int row) {
        for (var bit = 0; bit < 2 * TileLayout.POSITION_BITS; bit++) {
            var value = (bit < TileLayout.POSITION_BITS ? column >> bit : row >> bit - TileLayout.POSITION_BITS) & 1;
            for (var repeat = 0; repeat < TileLayout.POSITION_REPEATS; repeat++) {
                chips.set(layout.positionChip(bit, repeat), value != 0 ^ layout.isPositionScrambled(bit, repeat));
            }
        }
    }
}
