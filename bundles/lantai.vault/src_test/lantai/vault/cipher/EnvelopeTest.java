package lantai.vault.cipher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("An envelope")
class EnvelopeTest {

    private static final byte[] BOUND = "vault|root|1".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest(name = "of suite {0}")
    @EnumSource(CipherSuite.class)
    @DisplayName("is closed without its owner, opened by him alone, for what it was bound to, and in no changed form")
    void envelope(CipherSuite suite) {
        var boxes = new Boxes(suite, new SecureRandom());
        var envelopes = new Envelope(boxes);
        var owner = boxes.fresh(32);
        var plain = boxes.fresh(32);
        var publicKey = envelopes.publicKey(owner);
        var envelope = envelopes.seal(publicKey, BOUND, plain);

        assertArrayEquals(plain, envelopes.open(owner, BOUND, envelope).orElseThrow());
        assertTrue(envelopes.open(boxes.fresh(32), BOUND, envelope).isEmpty());
        assertTrue(envelopes.open(owner, "vault|root|2".getBytes(StandardCharsets.US_ASCII), envelope).isEmpty());
        for (var bit = 0; bit < envelope.length * 8; bit++) {
            var bad = envelope.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            assertTrue(envelopes.open(owner, BOUND, bad).isEmpty(), "bit " + bit);
        }
        for (var length = 0; length < envelope.length; length++) {
            assertTrue(envelopes.open(owner, BOUND, Arrays.copyOf(envelope, length)).isEmpty(), "length " + length);
        }
        assertThrows(IllegalArgumentException.class, () -> envelopes.seal(new byte[publicKey.length], BOUND, plain));
    }
}
