package lantai.ledger.cbor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import lantai.core.event.Bytes;

@DisplayName("Deterministic CBOR")
class CborTest {

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("writes whole numbers as RFC 8949 appendix A does")
    @CsvSource({ "0,00", "1,01", "10,0a", "23,17", "24,1818", "25,1819", "100,1864", "1000,1903e8", "1000000,1a000f4240",
            "1000000000000,1b000000e8d4a51000", "-1,20", "-10,29", "-100,3863", "-1000,3903e7", "9223372036854775807,1b7fffffffffffffff",
            "-9223372036854775808,3b7fffffffffffffff" })
    void numbers(long value, String encoded) {
        assertArrayEquals(hex(encoded), new CborWriter().number(value).toBytes());
        assertEquals(value, new CborReader(hex(encoded)).number());
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @DisplayName("writes texts as RFC 8949 appendix A does")
    @CsvSource({ "'',60", "a,6161", "IETF,6449455446", "ü,62c3bc", "水,63e6b0b4" })
    void texts(String value, String encoded) {
        assertArrayEquals(hex(encoded), new CborWriter().text(value).toBytes());
        assertEquals(value, new CborReader(hex(encoded)).text());
    }

    @Test
    @DisplayName("writes byte strings, arrays, maps and truth values as RFC 8949 appendix A does")
    void structures() {
        assertArrayEquals(hex("4401020304"), new CborWriter().bytes(new byte[] { 1, 2, 3, 4 }).toBytes());
        assertArrayEquals(hex("83010203"), new CborWriter().value(List.of(1, 2, 3)).toBytes());
        assertArrayEquals(hex("8301820203820405"), new CborWriter().value(List.of(1, List.of(2, 3), List.of(4, 5))).toBytes());
        assertArrayEquals(hex("a56161614161626142616361436164614461656145"),
                new CborWriter().value(new TreeMap<>(Map.of("a", "A", "b", "B", "c", "C", "d", "D", "e", "E"))).toBytes());
        assertArrayEquals(hex("f5"), new CborWriter().flag(true).toBytes());
    }

    @Test
    @DisplayName("puts a shorter key before a longer one, whatever its letters")
    void keyOrder() {
        assertArrayEquals(hex("a2617a0162616101"), new CborWriter().value(Map.of("aa", 1, "z", 1)).toBytes());
    }

    @ParameterizedTest
    @DisplayName("refuses what has another encoding, or is none of ours")
    @ValueSource(strings = { "1800", "1817", "190018", "1a00000018", "1b0000000000000018", "5f42010243030405ff", "9fff", "f6", "f7", "f97e00",
            "fb3ff199999999999a", "c11a514b67b0", "62c328", "a2616201616101", "a2616101616102", "6161ff", "61", "1b8000000000000000", "ff", "" })
    void refused(String encoded) {
        assertThrows(CborException.class, () -> {
            var in = new CborReader(hex(encoded));
            in.value();
            in.end();
        });
    }

    @Test
    @DisplayName("refuses nesting without end")
    void depth() {
        assertThrows(CborException.class, () -> new CborReader(hex("81".repeat(40) + "00")).value());
    }

    @Test
    @DisplayName("reads back whatever it has written, and no other bytes mean the same")
    void roundTrip() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++) {
            var value = random(random, 0);
            var bytes = new CborWriter().value(value).toBytes();
            var in = new CborReader(bytes);
            var read = in.value();
            in.end();
            assertEquals(value, read, "seed " + seed);
            assertArrayEquals(bytes, new CborWriter().value(read).toBytes(), "seed " + seed);
        }
    }

    private static Object random(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 4 : 6)) {
            case 0 -> random.nextLong() >> random.nextInt(64);
            case 1 -> "字" + Integer.toString(random.nextInt(), 36);
            case 2 -> random.nextBoolean();
            case 3 -> Bytes.of(Long.toString(random.nextLong()).getBytes());
            case 4 -> List.of(random(random, depth + 1), random(random, depth + 1));
            default -> new TreeMap<>(Map.of("k" + random.nextInt(), random(random, depth + 1), "z", random(random, depth + 1)));
        };
    }
}
