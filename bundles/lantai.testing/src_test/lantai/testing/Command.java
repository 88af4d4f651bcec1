package lantai.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

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
            var match = Pattern.compile("\"" + name + "\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,}\\]]+))").matcher(out);
            if (!match.find()) {
                throw new AssertionError("no field " + name + " in " + out + err);
            }
            return match.group(1) != null ? match.group(1) : match.group(2);
        }
    }

    /** Runs {@code lantai --registry REGISTRY --as PERSON --json …}. */
    public Outcome run(Path registry, String person, String... arguments) {
        var shell = new TestShell(registry);
        var given = new ArrayList<>(List.of("--json"));
        given.addAll(List.of(arguments));
        var exit = shell.run(verbs.get(arguments[0]), person, given.toArray(String[]::new));
        return new Outcome(exit, shell.out(), shell.err());
    }
}
