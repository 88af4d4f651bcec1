package lantai.app.vault;

import java.util.Map;

/** The vault does not open, or does not do what was asked. */
public final class VaultRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        WRONG_PIN, SLOT_LOCKED, NO_SLOT, HAS_SLOT, NOT_AN_OPERATOR, SLOT_DAMAGED, TRIES_DAMAGED, KEYS_DAMAGED, PIN_TOO_SHORT,
        SUITE_NOT_AVAILABLE, UNKNOWN_FORM, INPUT_OUTPUT
    }

    private final Reason reason;
    private final transient Map<String, String> arguments;

    /** @param arguments {@code person}, {@code tries} left, {@code until}, {@code file} … */
    public VaultRefused(Reason reason, Map<String, String> arguments, Throwable cause) {
        super(reason.name() + arguments, cause);
        this.reason = reason;
        this.arguments = Map.copyOf(arguments);
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, String> arguments() {
        return arguments;
    }
}
