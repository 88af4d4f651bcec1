package lantai.testing;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import lantai.cli.Shell;
import lantai.cli.Terminal;
import lantai.cli.TextWords;
import lantai.cli.Verb;
import lantai.cli.apply.ApplyVerb;

/** A program of its own that applies the act sheet on its standard input, as {@code lantai --json apply -} does, until it is killed. */
final class Clerk {

    private Clerk() {
    }

    /** Arguments: folder, epoch second at which its clock stands. */
    public static void main(String[] args) {
        Verb verb = new ApplyVerb(TestRegistry.workstation(new TestClock(Instant.ofEpochSecond(Long.parseLong(args[1])))));
        var environment = Map.of("LANTAI_PIN", TestRegistry.PIN);
        var out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16), false, StandardCharsets.UTF_8);
        var terminal = new Terminal(System.in, out, System.err, environment::get, false, question -> Optional.empty(), () -> false);
        var shell = new Shell(name -> Optional.of(verb).filter(v -> v.usage().verb().equals(name)), new TreeSet<>(List.of("apply")),
                TextWords::new, Locale.ENGLISH);
        System.exit(shell.run(List.of("--registry", args[0], "--as", "wang", "--json", "apply", "-"), terminal));
    }
}
