package lantai.app.registry;

import java.util.Map;

/** A registry that cannot be opened or founded: one reason, and what its sentence names. */
public final class CannotOpen extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why; each maps to one sentence and one exit code. */
    public enum Reason {
        NO_REGISTRY(4), NOT_EMPTY(2), FOREIGN(4), NEWER_VERSION(4), INCOMPLETE(3), IN_USE(4), READ_ONLY_FOLDER(4), WRONG_PIN(4),
        SLOT_LOCKED(4), NO_SLOT(4), NOT_AN_OPERATOR(4), SLOT_DAMAGED(3), VAULT_DAMAGED(3), VAULT_ROLLED_BACK(3), SUITE_NOT_AVAILABLE(4), DAMAGED(3),
        ROLLED_BACK(3), NO_SPACE(4), BAD_FOUNDING(2), INPUT_OUTPUT(4), SHARE_WORD(2), SHARE_LENGTH(2), SHARE_CHECK(2), SHARE_VERSION(4),
        SHARE_FOREIGN(2), SHARE_GENERATION(2), SHARE_TWICE(2), SHARE_FORGED(3), SHARES_TOO_FEW(2), SHARES_OPEN_NOTHING(3), NO_RECOVERY(4),
        NOT_FOR_RECOVERY(1), NO_COMPARTMENT(4), COMPARTMENT_CLOSED(4), NOT_A_HOLDER(4), HOLDER_SHARE(3),
        TOKEN_PROVIDER_UNKNOWN(4), TOKEN_PROVIDER_UNAVAILABLE(4), TOKEN_NO_MODULE(4), TOKEN_ABSENT(4), TOKEN_OTHER(4), TOKEN_AMBIGUOUS(4),
        TOKEN_KEY_MISSING(4), TOKEN_KEY_OTHER(4), TOKEN_PIN_NEEDED(4), TOKEN_PIN_WRONG(4), TOKEN_PIN_LOCKED(4), TOKEN_FAILED(4);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        /** The command line's exit code for it (command-line.md). */
        public int exitCode() {
            return exitCode;
        }
    }

    private final Reason reason;
    private final transient Map<String, String> arguments;

    public CannotOpen(Reason reason, Map<String, String> arguments, Throwable cause) {
        super(reason.name() + arguments, cause);
        this.reason = reason;
        this.arguments = Map.copyOf(arguments);
    }

    public CannotOpen(Reason reason, Map<String, String> arguments) {
        this(reason, arguments, null);
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, String> arguments() {
        return arguments;
    }
}
