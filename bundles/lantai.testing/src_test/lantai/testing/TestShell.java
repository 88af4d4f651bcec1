package lantai.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import lantai.cli.Shell;
import lantai.cli.Terminal;
import lantai.cli.TextWords;
import lantai.cli.Verb;

/** Runs verbs of the command line on a real registry that nobody else has open, in English, with streams to be read afterwards. */
public final class TestShell {

    private final Path registry;
    private final Map<String, String> environment = new HashMap<>(Map.of("LANTAI_PIN", TestRegistry.PIN));
    private String out = "";
    private String err = "";

    public TestShell(Path registry) {
        this.registry = registry;
    }

    /** Sets a variable of the environment. */
    public TestShell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** @return the exit code */
    public int run(Verb verb, String as, String... arguments) {
        var written = new ByteArrayOutputStream();
        var told = new ByteArrayOutputStream();
        var terminal = new Terminal(new ByteArrayInputStream(new byte[0]), new PrintStream(written, false, StandardCharsets.UTF_8),
                new PrintStream(told, true, StandardCharsets.UTF_8), environment::get, false, question -> Optional.empty(), () -> false);
        var shell = new Shell(name -> Optional.of(verb).filter(v -> v.usage().verb().equals(name)), new TreeSet<>(List.of(verb.usage().verb())),
                TextWords::new, Locale.ENGLISH);
        var given = new ArrayList<>(List.of("--registry", registry.toString(), "--as", as));
        given.addAll(List.of(arguments));
        var exit = shell.run(given, terminal);
        out = written.toString(StandardCharsets.UTF_8);
        err = told.toString(StandardCharsets.UTF_8);
        return exit;
    }

    /** What the last run wrote to standard output. */
    public String out() {
        return out;
    }

    /** What the last run wrote to standard error. */
    public String err() {
        return err;
    }
}
