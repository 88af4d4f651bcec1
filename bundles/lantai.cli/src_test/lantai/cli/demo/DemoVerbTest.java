package lantai.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.cli.Exit;
import lantai.cli.fake.FakeDemo;
import lantai.cli.fake.FakeShell;
import lantai.cli.opening.PinFile;
import lantai.cli.sheet.ActSheetParser;

@DisplayName("The demo as files")
class DemoVerbTest {

    private final FakeShell shell = new FakeShell();
    private final FakeDemo demo = new FakeDemo();
    private final DemoVerb verb = new DemoVerb(demo);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("can be read back, and is never written over")
    void readable() throws Exception {
        var out = folder.resolve("a/b");
        assertEquals(Exit.DONE, shell.run(verb, "--json", "demo", "--out", out.toString()));
        var lines = Files.readAllLines(out.resolve("demo.jsonl"));
        assertEquals(demo.acts(Locale.ENGLISH).get(0), new ActSheetParser().parse(lines.get(0)));
        try (var pins = PinFile.read(out.resolve("pins.json").toString())) {
            assertEquals("pin-wang", new String(pins.of("wang").orElseThrow()));
        }
        assertEquals(Exit.BAD_INPUT, shell.run(verb, "demo", "--out", out.toString()));
    }
}
