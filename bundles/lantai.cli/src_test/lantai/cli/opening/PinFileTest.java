package lantai.cli.opening;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import lantai.cli.Exit;
import lantai.cli.Failure;

@DisplayName("A file of PINs")
class PinFileTest {

    @TempDir
    private Path folder;

    private String file(String text) throws Exception {
        return Files.writeString(folder.resolve("pins"), text).toString();
    }

    @Test
    @DisplayName("is a JSON object")
    void json() throws Exception {
        try (var pins = PinFile.read(file(" {\"wang\": \"12\\u0033456\",\"李\":\"密 码\"}\n"))) {
            assertEquals(Set.of("wang", "李"), pins.persons());
            assertArrayEquals("123456".toCharArray(), pins.of("wang").orElseThrow());
            assertArrayEquals("密 码".toCharArray(), pins.of("李").orElseThrow());
        }
    }

    @Test
    @DisplayName("or has one person and PIN a line, with comments")
    void lines() throws Exception {
        try (var pins = PinFile.read(file((char) 0xFEFF + "# demo\r\n\r\nwang\t123456\r\n li  7 8 \n"))) {
            assertArrayEquals("123456".toCharArray(), pins.of("wang").orElseThrow());
            assertArrayEquals("7 8".toCharArray(), pins.of("li").orElseThrow());
            assertFalse(pins.has("zhou"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"wang\":1}", "{\"wang\":\"1\"", "{\"wang\":\"1\",\"wang\":\"2\"}", "{\"wang\":\"1\"} x", "wang\n",
            "wang 1\nwang 2\n" })
    @DisplayName("that is wrong is named with its line, never with what stands in it")
    void wrong(String text) throws Exception {
        var file = file(text);
        var problem = assertThrows(Failure.class, () -> PinFile.read(file));
        assertEquals(Exit.BAD_INPUT, problem.exit());
        assertTrue(problem.place().line().isPresent());
        assertFalse(problem.toString().contains("\"1\""));
    }

    @Test
    @DisplayName("forgets everything when it is closed")
    void wiped() throws Exception {
        var pins = PinFile.read(file("wang 123456"));
        pins.close();
        assertArrayEquals(new char[6], pins.of("wang").orElseThrow());
    }
}
