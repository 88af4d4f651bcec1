package lantai.app.door;

import java.util.Map;

/** An act that cannot be taken in: it names something unknown, or a field is malformed. Carries a code, not a sentence. */
public final class BadAct extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final transient Map<String, String> arguments;

    /**
     * @param field     name of the field in the act sheet
     * @param code      key of the message: {@code unknown-copy}, {@code unknown-person}, {@code id-reused} …
     * @param arguments what the message names; codes only, nothing sensitive
     */
    public BadAct(String field, String code, Map<String, String> arguments) {
        super(code + " in " + field);
        this.field = field;
        this.code = code;
        this.arguments = Map.copyOf(arguments);
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
