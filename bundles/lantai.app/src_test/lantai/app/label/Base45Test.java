package lantai.app.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Base45")
class Base45Test {

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("the examples of RFC 9285 come out as printed there")
    @CsvSource({ "AB,BB8", "Hello!!,%69 VD92EX0", "base-45,UJCLQE7W581", "ietf!,QED8WEX0" })
    void examples(String text, String encoded) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertEquals(encoded, Base45.encode(bytes));
        assertArrayEquals(bytes, Base45.decode(encoded).orElseThrow());
    }

    @ParameterizedTest
    @DisplayName("what is no base45 is refused: too large a value, a wrong length, another character")
    @ValueSource(strings = { "GGW", ":::", "::", "A", "BB8A", "bb8", "B!8", "份号0", "B\n8" })
    void refused(String text) {
        assertTrue(Base45.decode(text).isEmpty());
    }

    @Test
    @DisplayName("any bytes of any length come back, and a text has one reading only")
    void roundTrip() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++) {
            var bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            var text = Base45.encode(bytes);
            assertArrayEquals(bytes, Base45.decode(text).orElseThrow(), () -> "seed " + seed);
            assertEquals(text, Base45.encode(Base45.decode(text).orElseThrow()), () -> "seed " + seed);
        }
    }
}
