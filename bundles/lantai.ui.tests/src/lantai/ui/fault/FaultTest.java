package lantai.ui.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A defect")
class FaultTest {

    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");

    private static final class OurFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OurFailure(String code) {
            super(code);
        }
    }

    private static Throwable thrown(String message) {
        return new IllegalStateException("乡镇〔2026〕31号", new IllegalArgumentException(message));
    }

    @Test
    @DisplayName("has a code that can be said on the telephone, the same for the same place")
    void code() {
        var codes = new String[2];
        for (var i = 0; i < 2; i++) {
            codes[i] = Fault.of(thrown("赵 " + i), AT).code();
        }
        assertEquals(codes[0], codes[1]);
        assertTrue(codes[0].matches("([B-Z][AEIOU]){2}-\\d\\d"), codes[0]);
    }

    @Test
    @DisplayName("is written down with classes and places, without what was worked on")
    void lines() {
        var lines = Fault.of(thrown("绝密"), AT).lines();
        assertTrue(lines.contains("java.lang.IllegalArgumentException") && lines.contains("lantai.ui.fault.FaultTest.thrown:"), lines);
        assertFalse(lines.contains("绝密") || lines.contains("乡镇"), lines);
    }

    @Test
    @DisplayName("of our own keeps its message, which is a code")
    void ours() {
        assertTrue(Fault.of(new OurFailure("WRONG_PIN"), AT).lines().contains("WRONG_PIN"));
    }

    @Test
    @DisplayName("that goes in a circle comes to an end")
    void circle() {
        var first = new IllegalStateException();
        var second = new IllegalStateException(first);
        first.initCause(second);
        assertEquals(2, Fault.of(first, AT).types().size());
    }

    @Test
    @DisplayName("is added to the log, after those before it")
    void log(@TempDir Path folder) throws IOException {
        var log = new FaultLog(folder.resolve("not yet there"));
        var one = Fault.of(thrown("a"), AT);
        log.append(one);
        log.append(Fault.of(new OurFailure("SECOND"), AT));
        var text = Files.readString(log.file());
        assertTrue(text.startsWith(AT + " " + one.code()) && text.contains("SECOND"), text);
    }
}
