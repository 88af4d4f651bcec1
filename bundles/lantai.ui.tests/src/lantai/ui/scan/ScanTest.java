package lantai.ui.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What comes through the scan box")
class ScanTest {

    @Test
    @DisplayName("loses control and format characters anywhere and blanks at both ends, and nothing else")
    void cleaned() {
        assertEquals("LT1:C:8F3K", Scan.clean(" \u0002LT1:C\u001d:8F\u200b3K\u0003\r\n\ufeff"));
        assertEquals("乡镇〔2026〕31号 ^A", Scan.clean("乡镇〔2026〕31号 ^A"));
    }

    @Test
    @DisplayName("is never empty")
    void empty() {
        assertThrows(IllegalArgumentException.class, () -> new Scan("", true));
    }

    @Nested
    @DisplayName("told by its rhythm")
    class Rhythm {

        private final KeyRhythm rhythm = new KeyRhythm();

        private void keys(int count, int gap) {
            for (var i = 0; i < count; i++) {
                rhythm.key(1_000 + i * gap);
            }
        }

        @ParameterizedTest
        @ValueSource(ints = { 0, 1, 5, 10 })
        @DisplayName("is a gun's when keys come every 0..10 ms")
        void gun(int gap) {
            keys(12, gap);
            assertTrue(rhythm.isBurst());
        }

        @ParameterizedTest
        @ValueSource(ints = { 30, 60, 200 })
        @DisplayName("is a hand's when keys come every 30 ms or later")
        void hand(int gap) {
            keys(12, gap);
            assertFalse(rhythm.isBurst());
        }

        @Test
        @DisplayName("is a hand's when there are too few keys to tell, or one long pause")
        void doubtful() {
            keys(3, 1);
            assertFalse(rhythm.isBurst());
            rhythm.reset();
            keys(8, 1);
            rhythm.key(1_100);
            assertFalse(rhythm.isBurst());
        }

        @Test
        @DisplayName("is told anew after every scan, also when the server's clock wraps around")
        void anew() {
            keys(6, 100);
            rhythm.reset();
            for (var i = 0; i < 6; i++) {
                rhythm.key(Integer.MAX_VALUE - 10 + i * 5);
            }
            assertTrue(rhythm.isBurst());
        }
    }
}
