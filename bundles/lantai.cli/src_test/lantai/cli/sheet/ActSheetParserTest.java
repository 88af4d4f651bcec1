package lantai.cli.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import lantai.core.act.DocumentAct.ReceiveAct;
import lantai.core.mark.Level;
import lantai.core.mark.Urgency;

@DisplayName("A line of an act sheet")
class ActSheetParserTest {

    private static final String STORE = "{\"id\":\"a-1\",\"at\":\"2026-03-02T09:15:00+08:00\",\"act\":\"store\",\"by\":\"clerk01\","
            + "\"copies\":[\"D-1/000001\"],\"place\":\"cab1\"}";
    private static final Path EXAMPLES = SchemaTest.SCHEMAS.resolve("examples");

    private final ActSheetParser parser = new ActSheetParser();

    static Stream<Path> badSamples() throws IOException {
        try (var files = Files.list(EXAMPLES.resolve("bad"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("badSamples")
    @DisplayName("that is wrong names what and in which field")
    void badSample(Path sample) throws Exception {
        var bytes = Files.readAllBytes(sample);
        var expected = new String(bytes, StandardCharsets.ISO_8859_1).lines().findFirst().orElseThrow().substring("# expect: ".length())
                .split(" ");
        try (var lines = new SheetLines(new ByteArrayInputStream(bytes))) {
            var problem = assertThrows(BadLine.class, () -> parser.parse(lines.next().orElseThrow()));
            assertEquals(expected[0], problem.code());
            assertEquals(expected.length > 1 ? expected[1] : "", problem.field());
            assertEquals(2, lines.number());
        }
    }

    @Test
    @DisplayName("takes as entered when it happened, unless it says otherwise")
    void entered() throws Exception {
        var act = parser.parse(STORE);
        assertEquals(act.at(), act.entered());
        assertEquals("2026-03-02T09:15+08:00", act.at().toString());
    }

    @Test
    @DisplayName("that is wrong still tells which act it was to be")
    void knowsItsId() {
        var problem = assertThrows(BadLine.class, () -> parser.parse(STORE.replace("cab1", "cab 1")));
        assertEquals("a-1", problem.act().orElseThrow());
    }

    @Test
    @DisplayName("of a received paper takes from the barcode what it does not say itself")
    void barcode() throws Exception {
        var line = Files.readAllLines(EXAMPLES.resolve("good/receive.jsonl")).get(2);
        var filled = ((ReceiveAct) parser.parse(line).body()).details();
        assertEquals("某发〔2026〕7号", filled.number());
        assertEquals("关于例会的通知", filled.title());
        assertEquals("某局", filled.origin());
        assertEquals(Level.SECRET, filled.mark().level());
        assertEquals(Urgency.VERY_URGENT, filled.urgency());
        var own = ((ReceiveAct) parser.parse(line.replace("\"pages\"", "\"title\":\"另一题\",\"urgency\":\"无\",\"mark\":\"绝密\",\"pages\"")).body())
                .details();
        assertEquals("另一题", own.title());
        assertEquals(Urgency.NONE, own.urgency());
        assertEquals(Level.TOP_SECRET, own.mark().level());
    }

    @Test
    @DisplayName("gives away nothing of a title in its problem")
    void discreet() {
        var problem = assertThrows(BadLine.class, () -> parser.parse("{\"title\":\"关于绝密之事\" \"x\""));
        assertFalse((problem.getMessage() + problem.arguments()).contains("绝密"));
    }

    @Test
    @DisplayName("never breaks the parser, however it is damaged")
    void damaged() throws Exception {
        var seed = System.nanoTime();
        System.err.println("seed " + seed);
        var random = new Random(seed);
        var acts = new Acts(random);
        var writer = new ActSheetWriter();
        for (var i = 0; i < 5000; i++) {
            var line = new StringBuilder(writer.write(acts.any()));
            for (var j = random.nextInt(3); j >= 0; j--) {
                line.setCharAt(random.nextInt(line.length()), "\"{}[]:,0-\\é\u0000".charAt(random.nextInt(12)));
            }
            try {
                var act = parser.parse(line.toString());
                assertEquals(act, parser.parse(writer.write(act)), "seed " + seed);
            } catch (BadLine e) {
                assertFalse(e.code().isEmpty());
            }
        }
    }

    private static SheetLines lines(String text) {
        return new SheetLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("may follow a byte order mark, comments and blank lines, and end in CR LF or nothing")
    void lineForms() throws Exception {
        try (var lines = lines((char) 0xFEFF + "# 注\r\n\r\n  \n" + STORE + "\r\n" + STORE)) {
            assertEquals(STORE, lines.next().orElseThrow());
            assertEquals(4, lines.number());
            assertEquals(STORE, lines.next().orElseThrow());
            assertEquals(5, lines.number());
            assertTrue(lines.next().isEmpty());
        }
    }

    @Test
    @DisplayName("longer than 1 MiB is refused without being held, and the next is read")
    void tooLong() throws Exception {
        var endless = new InputStream() {
            private long left = 40L << 20;

            @Override
            public int read() {
                left--;
                return left > 0 ? 'x' : left == 0 ? '\n' : left > -10 ? 'y' : -1;
            }
        };
        try (var lines = new SheetLines(endless)) {
            assertEquals("line-too-long", assertThrows(BadLine.class, lines::next).code());
            assertEquals("yyyyyyyyy", lines.next().orElseThrow());
            assertEquals(2, lines.number());
        }
    }
}
