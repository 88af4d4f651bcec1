package lantai.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import lantai.app.label.LabelPayload;
import lantai.app.label.LabelPayload.Kind;
import lantai.core.event.Bytes;

@DisplayName("Drawing a code")
class ZxingDrawingTest {

    private final ZxingDrawing drawing = new ZxingDrawing();

    @ParameterizedTest
    @DisplayName("gives version 2, 25 modules a side, whatever the id and the key of a label")
    @EnumSource(value = Kind.class, mode = Mode.EXCLUDE, names = "COMMAND")
    void versionTwo(Kind kind) {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 200; i++) {
            var key = new byte[32];
            var id = new byte[LabelPayload.ID_BYTES];
            random.nextBytes(key);
            random.nextBytes(id);
            var code = drawing.draw(new LabelPayload(key).encode(kind, Bytes.of(id)));
            assertEquals(2, code.version(), () -> "seed " + seed);
            assertEquals(25, code.size(), () -> "seed " + seed);
        }
    }

    @Test
    @DisplayName("keeps to error correction M: 38 alphanumeric characters still fit version 2, 39 do not")
    void levelM() {
        assertEquals(2, drawing.draw("A".repeat(38)).version());
        assertEquals(3, drawing.draw("A".repeat(39)).version());
    }

    @Test
    @DisplayName("puts the three finder patterns where they belong")
    void finders() {
        var code = drawing.draw("LT1:X:UNDO");
        for (var corner : new int[][] { { 0, 0 }, { code.size() - 7, 0 }, { 0, code.size() - 7 } }) {
            for (var i = 0; i < 7; i++) {
                assertTrue(code.isDark(corner[0] + i, corner[1]) && code.isDark(corner[0] + i, corner[1] + 6));
                assertTrue(code.isDark(corner[0], corner[1] + i) && code.isDark(corner[0] + 6, corner[1] + i));
            }
            assertTrue(code.isDark(corner[0] + 3, corner[1] + 3));
            assertTrue(!code.isDark(corner[0] + 1, corner[1] + 1));
        }
    }

    @Test
    @DisplayName("draws every word of the command card no larger than a label")
    void commands() {
        LabelPayload.COMMANDS.forEach(word -> assertTrue(drawing.draw(LabelPayload.command(word)).version() <= 2));
    }

    @Test
    @DisplayName("refuses what no code can hold")
    void tooMuch() {
        assertThrows(IllegalArgumentException.class, () -> drawing.draw("A".repeat(5000)));
    }
}
