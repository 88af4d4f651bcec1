package lantai.verify.cipher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.core.event.Bytes;
import lantai.core.event.Suite;

@DisplayName("The verifier's check of signatures")
class CastleSignatureCheckTest {

    private final CastleSignatureCheck check = new CastleSignatureCheck();

    /** RFC 8032 §7.1, tests 1 to 3: public key, message, signature. */
    private static final List<List<String>> VECTORS = List.of(
            List.of("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
                    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
            List.of("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
                    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
            List.of("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
                    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"));

    @Test
    @DisplayName("agrees with the examples of RFC 8032 (Ed25519), and with none of them once a bit of message, key or signature is another")
    void vectors() {
        for (var vector : VECTORS) {
            var key = Bytes.ofHex(vector.get(0));
            var message = Bytes.ofHex(vector.get(1)).toArray();
            var signature = Bytes.ofHex(vector.get(2));
            assertTrue(check.check(Suite.INTL, key, message, signature));
            assertFalse(check.check(Suite.INTL, key, Arrays.copyOf(message, message.length + 1), signature));
            for (var bit = 0; bit < 512; bit++) {
                var other = signature.toArray();
                other[bit / 8] ^= (byte) (1 << bit % 8);
                assertFalse(check.check(Suite.INTL, key, message, Bytes.of(other)), "bit " + bit);
            }
            var otherKey = key.toArray();
            otherKey[3] ^= 1;
            assertFalse(check.check(Suite.INTL, Bytes.of(otherKey), message, signature));
        }
    }

    @Test
    @DisplayName("takes no signature of 63 or 65 bytes, no key of another length, and no other suite")
    void lengths() {
        var key = Bytes.ofHex(VECTORS.get(0).get(0));
        var signature = Bytes.ofHex(VECTORS.get(0).get(2)).toArray();
        assertFalse(check.check(Suite.INTL, key, new byte[0], Bytes.of(Arrays.copyOf(signature, 63))));
        assertFalse(check.check(Suite.INTL, key, new byte[0], Bytes.of(Arrays.copyOf(signature, 65))));
        assertFalse(check.check(Suite.INTL, Bytes.of(Arrays.copyOf(key.toArray(), 31)), new byte[0], Bytes.of(signature)));
        assertFalse(check.check(Suite.GM, key, new byte[0], Bytes.of(signature)));
    }

    /** GB/T 32918.5-2017 A.2: public key, the message {@code message digest}, r and s. */
    private static final Bytes SM2_KEY = Bytes.ofHex("0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
            + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13");
    private static final byte[] SM2_MESSAGE = "message digest".getBytes(StandardCharsets.US_ASCII);
    private static final BigInteger R = new BigInteger("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3", 16);
    private static final BigInteger S = new BigInteger("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA", 16);
    private static final BigInteger N = new BigInteger("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123", 16);

    /** A sequence of two whole numbers, with the lengths as they are given: the one form, or another. */
    private static byte[] der(byte[] r, byte[] s) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] { 0x30, (byte) (4 + r.length + s.length), 2, (byte) r.length });
        out.writeBytes(r);
        out.writeBytes(new byte[] { 2, (byte) s.length });
        out.writeBytes(s);
        return out.toByteArray();
    }

    private boolean isGood(Bytes key, byte[] signature) {
        return check.check(Suite.GM, key, SM2_MESSAGE, Bytes.of(signature));
    }

    @Test
    @DisplayName("agrees with the example of GB/T 32918.5 (SM2), and not once a bit of signature or key is another")
    void sm2() {
        var good = der(R.toByteArray(), S.toByteArray());
        assertTrue(isGood(SM2_KEY, good));
        for (var bit = 0; bit < good.length * 8; bit++) {
            var other = good.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            assertFalse(isGood(SM2_KEY, other), "bit " + bit);
        }
        for (var bit = 0; bit < SM2_KEY.length() * 8; bit++) {
            var other = SM2_KEY.toArray();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            assertFalse(isGood(Bytes.of(other), good), "bit " + bit + " of the key");
        }
        assertFalse(check.check(Suite.GM, SM2_KEY, new byte[0], Bytes.of(good)));
        assertFalse(check.check(Suite.INTL, SM2_KEY, SM2_MESSAGE, Bytes.of(good)));
    }

    @Test
    @DisplayName("takes an SM2 signature in no other form, though it holds the same numbers: malleability finds no second spelling")
    void malleable() {
        var good = der(R.toByteArray(), S.toByteArray());
        var longer = new byte[R.toByteArray().length + 1];
        System.arraycopy(R.toByteArray(), 0, longer, 1, longer.length - 1);
        assertFalse(isGood(SM2_KEY, der(longer, S.toByteArray())), "a number with a zero more in front");
        var negative = Arrays.copyOfRange(R.toByteArray(), 1, 33);
        assertFalse(isGood(SM2_KEY, der(negative, S.toByteArray())), "a number without its zero in front");
        assertFalse(isGood(SM2_KEY, der(R.add(N).toByteArray(), S.toByteArray())), "r beyond the order");
        assertFalse(isGood(SM2_KEY, der(R.toByteArray(), S.add(N).toByteArray())), "s beyond the order");
        assertFalse(isGood(SM2_KEY, der(R.toByteArray(), N.subtract(S).toByteArray())), "the other s, as ECDSA would take it");
        assertFalse(isGood(SM2_KEY, der(new byte[1], S.toByteArray())), "r = 0");
        assertFalse(isGood(SM2_KEY, der(R.toByteArray(), new byte[1])), "s = 0");
        assertFalse(isGood(SM2_KEY, Arrays.copyOf(good, good.length - 1)), "cut");
        var long1 = new ByteArrayOutputStream();
        long1.writeBytes(new byte[] { 0x30, (byte) 0x81, good[1] });
        long1.write(good, 2, good.length - 2);
        assertFalse(isGood(SM2_KEY, long1.toByteArray()), "a length in its long form");
        var raw = Arrays.copyOf(Arrays.copyOfRange(R.toByteArray(), 1, 33), 64);
        System.arraycopy(S.toByteArray(), 1, raw, 32, 32);
        assertFalse(isGood(SM2_KEY, raw), "the two numbers side by side");
        var hybrid = SM2_KEY.toArray();
        hybrid[0] = (byte) (6 | hybrid[64] & 1);
        assertFalse(isGood(Bytes.of(hybrid), good), "the key in its hybrid form");
    }
}
