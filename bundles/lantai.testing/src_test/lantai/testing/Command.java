package lantai.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import lantai.cli.Shell;
import lantai.cli.Terminal;
import lantai.cli.TextWords;
import lantai.cli.Verb;

/** The command line with the verbs under test, against real registries; every call in English, with everybody's PIN. */
public final class Command {

    private final Map<String, Verb> verbs = new TreeMap<>();

    public Command(Verb... verbs) {
        for (var verb : verbs) {
            this.verbs.put(verb.usage().verb(), verb);
        }
    }

    /**
     * What a call came to.
     *
     * @param exit its exit code
     * @param out  standard output
     * @param err  standard error
     */
    public record Outcome(int exit, String out, String err) {

        /** A field of the only JSON object, as it is written there without quotation marks; fails when it is missing. */
        public String field(String name) {
            var match = java.util.regex.Pattern.compile("\"" + name + "\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,}\\]]+))").matcher(out);
            if (!match.find()) {
                throw new AssertionError("no field " + name + " in " + out + err);
            }
            return match.group(1) != null ? match.group(1) : match.group(2);
        }
    }

    /** Runs {@code lantai --registry REGISTRY --as PERSON --json …}. */
    public Outcome run(Path registry, String person, String... arguments) {
        var given = new ArrayList<>(List.of("--registry", registry.toString(), "--as", person, "--json"));
        given.addAll(List.of(arguments));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var environment = Map.of("LANTAI_PIN", TestRegistry.PIN);
        var terminal = new Terminal(new ByteArrayInputStream(new byte[0]), new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), environment::get, false, question -> Optional.empty(), () -> false);
        var exit = new Shell(name -> Optional.ofNullable(verbs.get(name)), new TreeSet<>(verbs.keySet()), TextWords::new, Locale.ENGLISH)
                .run(given, terminal);
        return new Outcome(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
