package lantai.verify;

import java.util.Map;

/** What was asked or given is wrong: leaves with 2, or with 4 when it could not be read. */
final class BadInput extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, String> values;
    private final int exit;

    BadInput(String code, Map<String, String> values) {
        this(code, values, Exit.BAD_INPUT);
    }

    BadInput(String code, Map<String, String> values, int exit) {
        super(code);
        this.code = code;
        this.values = Map.copyOf(values);
        this.exit = exit;
    }

    String code() {
        return code;
    }

    Map<String, String> values() {
        return values;
    }

    int exit() {
        return exit;
    }
}
