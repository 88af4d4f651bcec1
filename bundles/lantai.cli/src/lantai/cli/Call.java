package lantai.cli;

import java.nio.file.Path;
import java.util.Map;

import lantai.core.operation.Progress;

/**
 * One call of one verb.
 *
 * @param arguments what was given
 * @param terminal  the world around it
 * @param results   where the result goes
 * @param speech    the words
 */
public record Call(Arguments arguments, Terminal terminal, Results results, Speech speech) {

    /** The registry folder named by {@code --registry} or {@code LANTAI_REGISTRY}. */
    public Path registry() throws Failure {
        return arguments.value("registry").or(() -> terminal.variable("LANTAI_REGISTRY")).map(Path::of)
                .orElseThrow(() -> Failure.usage("no-registry-named", "--registry", Map.of()));
    }

    /** Says something to standard error. */
    public void say(String phrase, Map<String, String> texts) {
        terminal.err().println(speech.phrase(phrase, texts));
    }

    /** Tells how far long work has come, to a person who watches; asks whether it shall stop. */
    public Progress progress() {
        return new TerminalProgress(terminal, speech);
    }
}
