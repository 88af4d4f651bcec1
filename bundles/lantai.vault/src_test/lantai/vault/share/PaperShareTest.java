package lantai.vault.share;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.vault.share.BadShare.Why;

@DisplayName("Shares on paper")
class PaperShareTest {

    private static final Splitting THREE_OF_FIVE = new Splitting(3, 5);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private List<PaperShare> shares(byte[] secret) {
        var values = THREE_OF_FIVE.split(secret, new SecureRandom());
        return IntStream.range(0, 5).mapToObj(i -> new PaperShare(0xabcdef1, 7, THREE_OF_FIVE, i + 1, values.get(i))).toList();
    }

    private byte[] secret() {
        var secret = new byte[32];
        random.nextBytes(secret);
        return secret;
    }

    private static String text(List<String> words) {
        return String.join(" ", words);
    }

    @Test
    @DisplayName("come back from their words, and any three of five give the secret; two do not")
    void roundTrip() throws BadShare {
        System.out.println("seed " + seed);
        var secret = secret();
        var shares = new ArrayList<PaperShare>();
        for (var share : shares(secret)) {
            assertEquals(share, PaperShare.read(text(share.words())));
            assertEquals(share, PaperShare.read("1. " + String.join(",\n2. ", share.words()).toUpperCase()));
            shares.add(share);
        }
        for (var a = 0; a < 5; a++) {
            for (var b = 0; b < a; b++) {
                for (var c = 0; c < b; c++) {
                    assertArrayEquals(secret, joined(shares.get(a), shares.get(b), shares.get(c)));
                }
                var two = List.of(shares.get(a), shares.get(b));
                assertThrows(IllegalArgumentException.class, () -> joined(two.get(0), two.get(1)));
            }
        }
        assertNotEquals(HexFormat.of().formatHex(secret), HexFormat.of().formatHex(shares.get(0).value()));
    }

    private static byte[] joined(PaperShare... shares) {
        var values = new TreeMap<Integer, byte[]>();
        for (var share : shares) {
            values.put(share.number(), share.value());
        }
        return THREE_OF_FIVE.join(values);
    }

    @Test
    @DisplayName("with any one wrong word, at every place with every other word of the list, fail the check")
    void anySingleWord() {
        var words = shares(secret()).get(0).words();
        for (var place = 0; place < words.size(); place++) {
            for (var other = 0; other < 1024; other++) {
                var wrong = new ArrayList<>(words);
                wrong.set(place, WordCode.word(other));
                if (!wrong.equals(words)) {
                    assertEquals(Why.CHECK, assertThrows(BadShare.class, () -> PaperShare.read(text(wrong))).why());
                }
            }
        }
    }

    @Test
    @DisplayName("with any two words in each other's place fail the check")
    void anySwap() {
        var words = shares(secret()).get(2).words();
        for (var i = 0; i < words.size(); i++) {
            for (var j = 0; j < i; j++) {
                var swapped = new ArrayList<>(words);
                Collections.swap(swapped, i, j);
                if (!swapped.equals(words)) {
                    assertEquals(Why.CHECK, assertThrows(BadShare.class, () -> PaperShare.read(text(swapped))).why());
                }
            }
        }
    }

    @Test
    @DisplayName("name a word that is none by its place, and a share that is too short")
    void noWord() {
        var words = new ArrayList<>(shares(secret()).get(1).words());
        words.set(11, "xxxx");
        var none = assertThrows(BadShare.class, () -> PaperShare.read(text(words)));
        assertEquals(Why.NO_WORD, none.why());
        assertEquals(12, none.place());
        words.remove(11);
        assertEquals(Why.LENGTH, assertThrows(BadShare.class, () -> PaperShare.read(text(words))).why());
        assertEquals(Why.LENGTH, assertThrows(BadShare.class, () -> PaperShare.read("")).why());
    }

    @Test
    @DisplayName("are spelt with 1,024 different words of four letters, those of the format document")
    void theList() throws Exception {
        var list = WordCode.list();
        assertEquals(1024, new HashSet<>(list).size());
        assertTrue(list.stream().allMatch(word -> word.matches("[a-z]{4}")));
        var document = Files.readString(Path.of("../../docs/formats/shares.md"));
        var syllables = document.substring(document.indexOf("```\nba ") + 4).split("```")[0].trim().split("\\s+");
        assertEquals(32, syllables.length);
        for (var value = 0; value < 1024; value++) {
            assertEquals(syllables[value / 32] + syllables[value % 32], list.get(value));
        }
    }

    /** Reads the known answer of the document with nothing but what the document says. */
    @Test
    @DisplayName("are read by a reader made from the format document alone")
    void independentReader() throws Exception {
        var document = Files.readString(Path.of("../../docs/formats/shares.md"));
        var syllables = List.of(document.substring(document.indexOf("```\nba ") + 4).split("```")[0].trim().split("\\s+"));
        var lines = document.lines().filter(line -> line.startsWith("share ")).toList();
        assertEquals(3, lines.size());
        var numbers = new int[3];
        var values = new byte[3][];
        for (var s = 0; s < 3; s++) {
            var words = lines.get(s).substring(lines.get(s).indexOf(':') + 1).trim().split(" ");
            var bits = new StringBuilder();
            for (var i = 0; i < 32; i++) {
                var value = syllables.indexOf(words[i].substring(0, 2)) * 32 + syllables.indexOf(words[i].substring(2));
                bits.append(String.format("%10s", Integer.toBinaryString(value)).replace(' ', '0'));
            }
            assertEquals("0001" + "0010" + "0100", bits.substring(0, 12));
            numbers[s] = Integer.parseInt(bits.substring(12, 16), 2) + 1;
            assertEquals(1, Integer.parseInt(bits.substring(16, 32), 2));
            values[s] = new byte[32];
            for (var b = 0; b < 32; b++) {
                values[s][b] = (byte) Integer.parseInt(bits.substring(60 + 8 * b, 68 + 8 * b), 2);
            }
        }
        var secret = new ByteArrayOutputStream();
        for (var b = 0; b < 32; b++) {
            var sum = 0;
            for (var i = 0; i < 3; i++) {
                var term = values[i][b] & 255;
                for (var j = 0; j < 3; j++) {
                    if (j != i) {
                        term = times(term, times(numbers[j], inverse(numbers[j] ^ numbers[i])));
                    }
                }
                sum ^= term;
            }
            secret.write(sum);
        }
        assertTrue(document.contains("secret: " + HexFormat.of().formatHex(secret.toByteArray())));
    }

    private static int times(int a, int b) {
        var product = 0;
        for (var i = 0; i < 8; i++) {
            if ((b >> i & 1) != 0) {
                product ^= a << i;
            }
        }
        for (var i = 14; i >= 8; i--) {
            if ((product >> i & 1) != 0) {
                product ^= 0x11b << i - 8;
            }
        }
        return product;
    }

    private static int inverse(int a) {
        return IntStream.range(1, 256).filter(b -> times(a, b) == 1).findFirst().orElseThrow();
    }
}
