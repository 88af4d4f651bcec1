package lantai.app.evidence;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A file is not the log it is said to be. Nothing of it was taken in. */
public final class BadLog extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final OptionalLong line;
    private final String field;
    private String file;
    private final transient Map<String, String> arguments;

    /**
     * @param code  key of the message behind {@code evidence.}
     * @param line  line from 1, when one is to blame
     * @param field field or element; empty when none is to blame
     */
    public BadLog(String code, OptionalLong line, String field, Map<String, String> arguments) {
        super(code);
        this.code = code;
        this.line = line;
        this.field = field;
        this.arguments = Map.copyOf(arguments);
    }

    /** The same, said of a file. */
    BadLog in(String file) {
        var told = new BadLog(code, line, field, arguments);
        told.file = file;
        told.setStackTrace(getStackTrace());
        return told;
    }

    /** Name of the file as the caller gave it. */
    public Optional<String> file() {
        return Optional.ofNullable(file);
    }

    public String code() {
        return code;
    }

    public OptionalLong line() {
        return line;
    }

    public String field() {
        return field;
    }

    public Map<String, String> arguments() {
        return arguments;
    }
}
