package lantai.ledger.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The suite GM of the tests, written down from the standards")
class SmallSuiteTest {

    /** Example of GB/T 32918.5-2017 A.2. */
    private static final BigInteger SECRET = SmallSm2.hex("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8");
    private static final BigInteger K = SmallSm2.hex("59276E27D506861A16680F3AD9C02DCCEF3CC1FA3CDBE4CE6D54B80DEAC1BC21");
    private static final byte[] MESSAGE = "message digest".getBytes(StandardCharsets.US_ASCII);

    @Test
    @DisplayName("has the digests of GB/T 32905 A.1 and A.2")
    void sm3() {
        assertEquals("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
                HexFormat.of().formatHex(SmallSm3.of("abc".getBytes(StandardCharsets.US_ASCII))));
        assertEquals("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732",
                HexFormat.of().formatHex(SmallSm3.of("abcd".repeat(16).getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    @DisplayName("has the public key and the signature of GB/T 32918.5 A.2")
    void sm2() {
        assertEquals("0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13",
                HexFormat.of().formatHex(SmallSm2.publicKey(SECRET)));
        var signature = SmallSm2.sign(SECRET, K, MESSAGE);
        assertArrayEquals(SmallSm2.der(SmallSm2.hex("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"),
                SmallSm2.hex("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA")), signature);
        assertTrue(SmallSm2.isGood(SmallSm2.publicKey(SECRET), MESSAGE, signature));
        assertFalse(SmallSm2.isGood(SmallSm2.publicKey(SECRET), "message digesT".getBytes(StandardCharsets.US_ASCII), signature));
        assertFalse(SmallSm2.isGood(SmallSm2.publicKey(SECRET.add(BigInteger.ONE)), MESSAGE, signature));
    }

    @Test
    @DisplayName("takes a signature in one form only: no padding, no other length, no number beyond the order")
    void strict() {
        var key = SmallSm2.publicKey(SECRET);
        var both = SmallSm2.parts(SmallSm2.sign(SECRET, K, MESSAGE)).orElseThrow();
        assertFalse(SmallSm2.isGood(key, MESSAGE, SmallSm2.der(both[0].add(SmallSm2.N), both[1])));
        assertFalse(SmallSm2.isGood(key, MESSAGE, SmallSm2.der(both[0], both[1].negate())));
        var good = SmallSm2.der(both[0], both[1]);
        assertFalse(SmallSm2.isGood(key, MESSAGE, Arrays.copyOf(good, good.length + 1)));
        assertFalse(SmallSm2.isGood(key, MESSAGE, Arrays.copyOf(good, good.length - 1)));
    }
}
