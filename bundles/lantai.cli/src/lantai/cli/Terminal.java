package lantai.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The world around a command.
 *
 * @param in          standard input
 * @param out         where the result goes, buffered, UTF-8
 * @param err         where messages go, UTF-8
 * @param environment value of an environment variable, null when there is none
 * @param interactive whether somebody sits there
 * @param prompt      asks for a PIN without echo; the argument is the question
 * @param stopped     whether the command shall stop (Ctrl-C)
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, UnaryOperator<String> environment, boolean interactive,
        Prompt prompt, Supplier<Boolean> stopped) {

    /** Asks without echo. */
    @FunctionalInterface
    public interface Prompt {

        /** Empty when nobody can be asked. */
        Optional<char[]> ask(String question);
    }

    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isEmpty());
    }
}
