package lantai.trace.mark;

import java.nio.ByteBuffer;

import javax.crypto.Mac;

/**
 * A keyed permutation of the 40 bits of an id, so that consecutive copies get unrelated codewords. Scheme and serial go through an
 * eight-round Feistel network of two 16-bit halves; the page is masked by a byte that depends on them: the first 32 bits of the result
 * depend on the copy alone, which lets a register be searched without trying every page.
 */
final class IdPermutation {

    private static final int ROUNDS = 8;

    private final Mac mac;

    IdPermutation(MarkKeys keys) {
        mac = keys.permutation();
    }

    /** The 40 bits to be coded, copy bits above the page's. */
    long apply(MarkId id) {
        var copy = forward(id.copyBits());
        return (copy & 0xffffffffL) << 8 | id.page() ^ pageMask(copy);
    }

    /** The id behind 40 bits; any 40 bits have one. */
    MarkId invert(long bits) {
        var copy = (int) (bits >>> 8);
        return MarkId.of(backward(copy), (int) bits & 0xff ^ pageMask(copy));
    }

    int forward(int value) {
        var left = value >>> 16;
        var right = value & 0xffff;
        for (var round = 0; round < ROUNDS; round++) {
            var next = left ^ function(round, right);
            left = right;
            right = next;
        }
        return left << 16 | right;
    }

    private int backward(int value) {
        var left = value >>> 16;
        var right = value & 0xffff;
        for (var round = ROUNDS - 1; round >= 0; round--) {
            var before = right ^ function(round, left);
            right = left;
            left = before;
        }
        return left << 16 | right;
    }

    private int function(int round, int half) {
        return first(round, half) >>> 16;
    }

    int pageMask(int copy) {
        return first(ROUNDS, copy) >>> 24;
    }

    private synchronized int first(int round, int value) {
        return ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(5).put((byte) round).putInt(value).array())).getInt();
    }
}
