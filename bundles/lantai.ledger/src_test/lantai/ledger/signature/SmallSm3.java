package lantai.ledger.signature;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/** SM3 written down from GB/T 32905-2016 for tests, slow and without any library, so that the product's own provider is not its own judge. */
public final class SmallSm3 extends MessageDigest {

    private static final int[] START = { 0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e };

    private final int[] state = START.clone();
    private final ByteBuffer block = ByteBuffer.allocate(64);
    private long length;

    public SmallSm3() {
        super("SM3");
    }

    /** Of a whole message. */
    public static byte[] of(byte[]... parts) {
        var digest = new SmallSm3();
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    @Override
    protected void engineUpdate(byte input) {
        length++;
        take(input);
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int count) {
        for (var i = 0; i < count; i++) {
            engineUpdate(input[offset + i]);
        }
    }

    private void take(byte input) {
        block.put(input);
        if (!block.hasRemaining()) {
            compress();
            block.clear();
        }
    }

    @Override
    protected byte[] engineDigest() {
        var bits = length * 8;
        take((byte) 0x80);
        while (block.position() != 56) {
            take((byte) 0);
        }
        block.putLong(bits);
        compress();
        var out = ByteBuffer.allocate(32);
        for (var word : state) {
            out.putInt(word);
        }
        engineReset();
        return out.array();
    }

    @Override
    protected void engineReset() {
        System.arraycopy(START, 0, state, 0, START.length);
        block.clear();
        length = 0;
    }

    @Override
    protected int engineGetDigestLength() {
        return 32;
    }

    private void compress() {
        var w = new int[68];
        for (var j = 0; j < 16; j++) {
            w[j] = block.getInt(4 * j);
        }
        for (var j = 16; j < 68; j++) {
            var x = w[j - 16] ^ w[j - 9] ^ Integer.rotateLeft(w[j - 3], 15);
            w[j] = x ^ Integer.rotateLeft(x, 15) ^ Integer.rotateLeft(x, 23) ^ Integer.rotateLeft(w[j - 13], 7) ^ w[j - 6];
        }
        var v = Arrays.copyOf(state, 8);
        for (var j = 0; j < 64; j++) {
            var early = j < 16;
            var a12 = Integer.rotateLeft(v[0], 12);
            var ss1 = Integer.rotateLeft(a12 + v[4] + Integer.rotateLeft(early ? 0x79cc4519 : 0x7a879d8a, j % 32), 7);
            var ff = early ? v[0] ^ v[1] ^ v[2] : v[0] & v[1] | v[0] & v[2] | v[1] & v[2];
            var gg = early ? v[4] ^ v[5] ^ v[6] : v[4] & v[5] | ~v[4] & v[6];
            var tt1 = ff + v[3] + (ss1 ^ a12) + (w[j] ^ w[j + 4]);
            var tt2 = gg + v[7] + ss1 + w[j];
            v = new int[] { tt1, v[0], Integer.rotateLeft(v[1], 9), v[2], tt2 ^ Integer.rotateLeft(tt2, 9) ^ Integer.rotateLeft(tt2, 17), v[4],
                Integer.rotateLeft(v[5], 19), v[6] };
        }
        for (var i = 0; i < 8; i++) {
            state[i] ^= v[i];
        }
    }
}
