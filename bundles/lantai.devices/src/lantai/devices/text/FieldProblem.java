package lantai.devices.text;

import java.util.Map;

/** A field of a line is not what it should be. Its arguments never hold what a document is called. */
public final class FieldProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final transient Map<String, String> arguments;

    /** @param code key of the message behind {@code evidence.} */
    public FieldProblem(String field, String code, Map<String, String> arguments) {
        super(code, null, false, false);
        this.field = field;
        this.code = code;
        this.arguments = Map.copyOf(arguments);
    }

    public FieldProblem(String field, String code) {
        this(field, code, Map.of());
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }

    public Map<String, String> arguments() {
        return arguments;
    }
}
