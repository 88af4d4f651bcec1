package lantai.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Copy numbers as typed")
class CopyNumbersTest {

    @Test
    @DisplayName("are 29 copies when 1-29 is typed")
    void range() {
        assertEquals(IntStream.rangeClosed(1, 29).boxed().toList(), CopyNumbers.parse("1-29"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "1-3,7", "1 - 3 7", "000001-000003，7", "1至3、7", " 1～3；7 " })
    @DisplayName("may be set apart in Western and Chinese ways")
    void punctuation(String text) {
        assertEquals(List.of(1, 2, 3, 7), CopyNumbers.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "0", "3-1", "1,1", "1-5,3", "a", "1000000", "1-", "-3", "1-99999", "1.5" })
    @DisplayName("are refused when they are none, out of range, backwards, twice or too many")
    void refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> CopyNumbers.parse(text));
    }
}
