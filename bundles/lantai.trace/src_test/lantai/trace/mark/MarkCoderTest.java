package lantai.trace.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The code of a mark")
class MarkCoderTest {

    private final MarkCoder coder = new MarkCoder(new MarkKeys("0123456789abcdef".getBytes(StandardCharsets.US_ASCII)));

    @Test
    @DisplayName("gives back every id, and refuses bits whose check is wrong in one place")
    void roundTrip() {
        var random = new Random(11);
        for (var i = 0; i < 500; i++) {
            var id = new MarkId(random.nextInt(16), random.nextInt(MarkId.MOST_SERIAL + 1), random.nextInt(256));
            var bits = coder.information(id);
            assertEquals(Optional.of(id), coder.verified(bits));
            assertEquals(Optional.empty(), coder.verified(bits ^ 1L << random.nextInt(64)));
        }
    }

    @Test
    @DisplayName("is the same for the same key for ever: papers printed today are read in years")
    void knownAnswer() {
        assertEquals("d98f2061bf801054", Long.toHexString(coder.information(new MarkId(0, 1, 1))));
    }

    @Test
    @DisplayName("gives the copies of one issue codewords that differ in about half of their chips")
    void unlike() {
        for (var serial = 0; serial < 40; serial++) {
            var here = coder.codeword(new MarkId(0, serial, 1));
            var next = coder.codeword(new MarkId(0, serial + 1, 1));
            var differ = 0;
            for (var i = 0; i < here.length; i++) {
                differ += here[i] != next[i] ? 1 : 0;
            }
            assertTrue(differ > 576 * 0.36 && differ < 576 * 0.64, "serial " + serial + ": " + differ);
        }
    }

    @Test
    @DisplayName("lets the page change only what comes behind the copy")
    void copyFirst() {
        var one = coder.codeword(new MarkId(0, 77, 1));
        var two = coder.codeword(new MarkId(0, 77, 2));
        for (var i = 0; i < 256; i++) {
            assertEquals(one[i], two[i]);
        }
    }

    @Test
    @DisplayName("has another tile under another key")
    void keyed() {
        var other = new MarkCoder(new MarkKeys("0123456789abcdeF".getBytes(StandardCharsets.US_ASCII)));
        assertNotEquals(coder.tile(new MarkId(0, 1, 1), 0, 0), other.tile(new MarkId(0, 1, 1), 0, 0));
        assertEquals(Optional.empty(), other.verified(coder.information(new MarkId(0, 1, 1))));
    }

    @Test
    @DisplayName("uses every chip of the tile once")
    void placement() {
        var used = new HashSet<Integer>();
        for (var i = 0; i < TileLayout.SYNC; i++) {
            used.add(coder.layout().syncChip(i));
        }
        for (var i = 0; i < ConvolutionalCode.CHIPS; i++) {
            used.add(coder.layout().dataChip(i));
        }
        for (var bit = 0; bit < 6; bit++) {
            for (var repeat = 0; repeat < TileLayout.POSITION_REPEATS; repeat++) {
                used.add(coder.layout().positionChip(bit, repeat));
            }
        }
        assertEquals(TileLayout.CHIPS, used.size());
    }

    @Test
    @DisplayName("answers a single one with its generators, eight steps long")
    void impulse() {
        var chips = ConvolutionalCode.encode(1L << 63);
        var ones = 0;
        for (var chip : chips) {
            ones += chip ? 1 : 0;
        }
        var weight = Integer.bitCount(0463) + Integer.bitCount(0535) + Integer.bitCount(0733) + Integer.bitCount(0745);
        assertEquals(2 * weight, ones);
        assertEquals(24, weight);
        assertEquals(8 * 72, chips.length);
    }

    @Test
    @DisplayName("takes no key shorter than 16 bytes and no serial of more than 28 bits")
    void limits() {
        assertThrows(IllegalArgumentException.class, () -> new MarkKeys(new byte[15]));
        assertThrows(IllegalArgumentException.class, () -> new MarkId(0, 1 << 28, 1));
        assertThrows(IllegalArgumentException.class, () -> new MarkId(0, 1, 256));
    }
}
