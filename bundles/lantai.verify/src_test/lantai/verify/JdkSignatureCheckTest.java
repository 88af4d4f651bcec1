package lantai.verify;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.core.event.Bytes;
import lantai.core.event.Suite;

@DisplayName("Ed25519 of the JDK")
class JdkSignatureCheckTest {

    private final JdkSignatureCheck check = new JdkSignatureCheck();

    /** RFC 8032 §7.1, tests 1 to 3: public key, message, signature. */
    private static final List<List<String>> VECTORS = List.of(
            List.of("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
                    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
            List.of("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
                    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
            List.of("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
                    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"));

    @Test
    @DisplayName("agrees with the examples of RFC 8032, and with none of them once a bit of message, key or signature is another")
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
        assertThrows(IllegalArgumentException.class, () -> check.isGood(Suite.GM, key, new byte[0], Bytes.of(signature)));
    }
}
