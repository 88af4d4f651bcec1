package lantai.cli.sheet;

import java.util.Map;
import java.util.Optional;

/** A line of an act sheet that is no act. Carries a code, not a sentence; nothing sensitive. */
public final class BadLine extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final transient Map<String, String> arguments;
    private final String id;

    /**
     * @param field     name of the field, with a dot before an inner one ({@code plan.eta}); empty when the line as a whole is meant
     * @param code      what is wrong: {@code not-json}, {@code missing-field} … (docs/cli.md lists them)
     * @param arguments what the sentence names: lengths, limits, allowed words
     */
    public BadLine(String field, String code, Map<String, String> arguments) {
        this(field, code, arguments, null);
    }

    private BadLine(String field, String code, Map<String, String> arguments, String id) {
        super(code + " in " + field, null, false, false);
        this.field = field;
        this.code = code;
        this.arguments = Map.copyOf(arguments);
        this.id = id;
    }

    /** The same, knowing the id of the act that the line was to be. */
    BadLine of(Object act) {
        return act instanceof String text && text.length() <= ActSheetParser.MAX_ID ? new BadLine(field, code, arguments, text) : this;
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

    /** Id of the act, when it could be read. */
    public Optional<String> act() {
        return Optional.ofNullable(id);
    }
}
