package lantai.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.bench.BenchRun;
import lantai.app.bench.Benchmark;
import lantai.app.bench.Measurement;
import lantai.cli.Exit;
import lantai.cli.fake.FakeShell;

@DisplayName("Benchmarks from the command line")
class BenchVerbTest {

    private record Fixed(String name, boolean isPossible) implements Benchmark {
        @Override
        public void run(BenchRun run) throws Exception {
            Files.writeString(run.folder().resolve("left-over"), name);
            run.found().accept(Measurement.atMost("issue.p50", "ms", 3, run.size().orElse(2), 4));
            run.found().accept(Measurement.atLeast("issue.batch", "/s", 3, 2, 4));
        }
    }

    private final FakeShell shell = new FakeShell();
    private final BenchVerb verb = new BenchVerb(List.of(new Fixed("window", false), new Fixed("issue", true)));

    @TempDir
    private Path folder;

    @Test
    @DisplayName("give value, control and ratio, and say whether the goal is reached")
    void figures() throws Exception {
        assertEquals(Exit.DONE, shell.run(verb, "--json", "bench", "issue", "--dir", folder.toString()));
        assertEquals("""
                {"bench":"issue","figure":"issue.p50","unit":"ms","value":3.0,"control":2.0,"ratio":1.5,"goal":4.0,"met":true}
                {"bench":"issue","figure":"issue.batch","unit":"/s","value":3.0,"control":2.0,"ratio":1.5,"goal":4.0,"met":false}
                """, shell.out());
        assertEquals(Exit.DONE, shell.run(verb, "bench", "issue", "--dir", folder.toString(), "--size", "6"));
        assertTrue(shell.out().startsWith("one copy issued, p50\t3.00 ms\twrite and force the same bytes 6.00 ms\t× 0.50\t≤ 4.00\treached\n"), shell.out());
        assertTrue(shell.out().endsWith("≥ 4.00\tNOT reached\n"), shell.out());
    }

    @Test
    @DisplayName("leave nothing behind")
    void tidy() throws Exception {
        shell.run(verb, "bench", "issue", "--dir", folder.toString());
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    @DisplayName("are listed when none is named; all that are possible run with --all")
    void listed() {
        shell.run(verb, "--json", "bench");
        assertEquals("{\"bench\":\"issue\",\"possible\":true}\n{\"bench\":\"window\",\"possible\":false}\n", shell.out());
        shell.run(verb, "--json", "bench", "--all", "--dir", folder.toString());
        assertTrue(shell.out().contains("\"bench\":\"issue\""));
        assertFalse(shell.out().contains("\"bench\":\"window\""));
    }

    @Test
    @DisplayName("with an unknown name, or one that cannot run here, are bad input")
    void unknown() {
        assertEquals(Exit.BAD_INPUT, shell.run(verb, "bench", "isue"));
        assertTrue(shell.err().contains("issue window"), shell.err());
        assertEquals(Exit.BAD_INPUT, shell.run(verb, "bench", "window"));
        assertEquals(Exit.BAD_INPUT, shell.run(verb, "bench", "issue", "--size", "0"));
    }
}
