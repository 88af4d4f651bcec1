package lantai.vault.cipher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.app.vault.Signer;
import lantai.core.event.Bytes;

@DisplayName("An SM2 signature")
class Sm2CheckTest {

    private static final byte[] MESSAGE = "message digest".getBytes(StandardCharsets.US_ASCII);
    private final Signer signer = CipherSuite.GM.signer("test", new byte[32]);

    private boolean good(byte[] signature) {
        return CipherSuite.GM.verify(signer.publicKey(), MESSAGE, Bytes.of(signature));
    }

    /** DER of two integers, each given as the content bytes of its INTEGER. */
    private static byte[] der(byte[] r, byte[] s) {
        var out = new byte[6 + r.length + s.length];
        out[0] = 0x30;
        out[1] = (byte) (out.length - 2);
        out[2] = 2;
        out[3] = (byte) r.length;
        System.arraycopy(r, 0, out, 4, r.length);
        out[4 + r.length] = 2;
        out[5 + r.length] = (byte) s.length;
        System.arraycopy(s, 0, out, 6 + r.length, s.length);
        return out;
    }

    @Test
    @DisplayName("is good as made, a hundred times")
    void good() {
        for (var i = 0; i < 100; i++) {
            var signature = signer.sign(MESSAGE);
            assertTrue(signature.length >= 8 && signature.length <= 72);
            assertTrue(good(signature));
        }
    }

    @Test
    @DisplayName("has one form: nothing behind, no needless zero, no negative number, no long length, no zero, nothing at or above n")
    void strict() {
        var signature = signer.sign(MESSAGE);
        var numbers = Sm2Check.numbers(signature).orElseThrow();
        var r = numbers.r().toByteArray();
        var s = numbers.s().toByteArray();
        var n = Sm2.order();
        assertTrue(good(der(r, s)));
        assertFalse(good(Arrays.copyOf(signature, signature.length + 1)), "a byte behind");
        assertFalse(good(Arrays.copyOf(signature, signature.length - 1)), "a byte short");
        assertFalse(good(der(padded(r), s)), "a zero in front of r");
        assertFalse(good(der(r, padded(s))), "a zero in front of s");
        assertFalse(good(der(numbers.r().negate().toByteArray(), s)), "negative r");
        assertFalse(good(der(r, numbers.s().negate().toByteArray())), "negative s");
        assertFalse(good(der(new byte[1], s)), "r of zero");
        assertFalse(good(der(r, new byte[1])), "s of zero");
        assertFalse(good(der(new byte[0], s)), "r of no bytes");
        assertFalse(good(der(r, numbers.s().add(n).toByteArray())), "s above n");
        assertFalse(good(der(numbers.r().add(n).toByteArray(), s)), "r above n");
        assertTrue(Sm2Check.numbers(der(n.toByteArray(), s)).isEmpty(), "r of n");
        assertTrue(Sm2Check.numbers(der(r, n.toByteArray())).isEmpty(), "s of n");
        assertTrue(Sm2Check.numbers(der(n.subtract(BigInteger.ONE).toByteArray(), s)).isPresent(), "r of n - 1");
        assertFalse(good(der(s, r)), "r and s swapped");
        var longForm = new byte[signature.length + 1];
        longForm[0] = 0x30;
        longForm[1] = (byte) 0x81;
        System.arraycopy(signature, 1, longForm, 2, signature.length - 1);
        assertFalse(good(longForm), "length in the long form");
        assertFalse(good(new byte[0]));
        assertFalse(good(new byte[72]));
    }

    private static byte[] padded(byte[] number) {
        var out = new byte[number.length + 1];
        System.arraycopy(number, 0, out, 1, number.length);
        return out;
    }

    @Test
    @DisplayName("is checked under a point of the curve in its uncompressed form, and no other")
    void publicKey() {
        var signature = Bytes.of(signer.sign(MESSAGE));
        var key = signer.publicKey().toArray();
        for (var length : new int[] { 0, 1, 33, 64, 66 }) {
            assertFalse(CipherSuite.GM.verify(Bytes.of(Arrays.copyOf(key, length)), MESSAGE, signature), "length " + length);
        }
        var compressed = Sm2.publicKey(key).orElseThrow().getQ().getEncoded(true);
        assertFalse(CipherSuite.GM.verify(Bytes.of(compressed), MESSAGE, signature));
        for (byte first : new byte[] { 0, 2, 3, 5, 6, 7 }) {
            var other = key.clone();
            other[0] = first;
            assertFalse(CipherSuite.GM.verify(Bytes.of(other), MESSAGE, signature), "first byte " + first);
        }
        var off = key.clone();
        off[64] ^= 1;
        assertFalse(CipherSuite.GM.verify(Bytes.of(off), MESSAGE, signature), "off the curve");
    }

    @Test
    @DisplayName("is refused after any changed bit of signature, message or key")
    void flips() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var signature = signer.sign(MESSAGE);
        for (var i = 0; i < signature.length * 8; i++) {
            var bad = signature.clone();
            bad[i / 8] ^= (byte) (1 << i % 8);
            assertFalse(good(bad), "bit " + i + " of " + Bytes.of(signature).hex());
        }
        for (var i = 0; i < 100; i++) {
            var bad = MESSAGE.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            assertFalse(CipherSuite.GM.verify(signer.publicKey(), bad, Bytes.of(signature)), "seed " + seed);
        }
    }

    @Test
    @DisplayName("comes from a key in [1, n-2] that the same secret gives again")
    void key() {
        assertEquals(signer.publicKey(), CipherSuite.GM.signer("other", new byte[32]).publicKey());
        var key = Sm2.privateKey(new byte[32]);
        assertTrue(key.signum() > 0 && key.compareTo(Sm2.order().subtract(BigInteger.ONE)) < 0);
    }
}
