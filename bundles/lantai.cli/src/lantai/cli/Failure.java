package lantai.cli;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The command cannot be done; carries a code whose sentence stands in the message files, and where it is wrong. */
public final class Failure extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Where the fault lies.
     *
     * @param file  file or argument as the caller named it
     * @param line  line from 1
     * @param field field or option
     */
    public record Place(Optional<String> file, OptionalLong line, Optional<String> field) {

        public static final Place NOWHERE = new Place(Optional.empty(), OptionalLong.empty(), Optional.empty());

        public static Place file(String file) {
            return new Place(Optional.of(file), OptionalLong.empty(), Optional.empty());
        }

        public static Place field(String field) {
            return new Place(Optional.empty(), OptionalLong.empty(), Optional.of(field));
        }

        public static Place line(String file, long line, String field) {
            return new Place(Optional.of(file), OptionalLong.of(line), field.isEmpty() ? Optional.empty() : Optional.of(field));
        }
    }

    private final int exit;
    private final String code;
    private final transient Map<String, String> arguments;
    private final transient Place place;

    /** @param code key behind {@code failure.} in the message files */
    public Failure(int exit, String code, Map<String, String> arguments, Place place) {
        super(code);
        this.exit = exit;
        this.code = code;
        this.arguments = Map.copyOf(arguments);
        this.place = place;
    }

    /** Bad usage, about an option or argument. */
    public static Failure usage(String code, String field, Map<String, String> arguments) {
        return new Failure(Exit.BAD_INPUT, code, arguments, Place.field(field));
    }

    public int exit() {
        return exit;
    }

    public String code() {
        return code;
    }

    public Map<String, String> arguments() {
        return arguments;
    }

    public Place place() {
        return place;
    }
}
