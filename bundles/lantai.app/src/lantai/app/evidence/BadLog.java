package lantai.app.evidence;

import java.util.Map;
import java.util.OptionalLong;

/** A file is not the log it is said to be. Nothing of it was taken in. */
public final class BadLog extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final OptionalLong line;
    private final String field;
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
