package lantai.app.vault;

import java.util.Map;

/** The vault does not open, or does not do what was asked. */
public final class VaultRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        WRONG_PIN, SLOT_LOCKED, NO_SLOT, HAS_SLOT, NOT_AN_OPERATOR, SLOT_DAMAGED, TRIES_DAMAGED, KEYS_DAMAGED, PIN_TOO_SHORT,
        SUITE_NOT_AVAILABLE, UNKNOWN_FORM, INPUT_OUTPUT,
        /** A share has a word that is none ({@code share} given as which, {@code place}). */
        SHARE_WORD,
        /** A share has not its 35 words ({@code share}, {@code words}). */
        SHARE_LENGTH,
        /** A share has wrong words, or words in each other's place ({@code share}). */
        SHARE_CHECK,
        /** A share of a later version ({@code share}). */
        SHARE_VERSION,
        /** A share of another vault ({@code number}). */
        SHARE_FOREIGN,
        /** A share of other sheets than those in force ({@code number}, {@code generation}, {@code expected}). */
        SHARE_GENERATION,
        /** The same share twice ({@code number}). */
        SHARE_TWICE,
        /** A share whose words fit and whose value does not ({@code number}). */
        SHARE_FORGED,
        /** Fewer shares than needed ({@code given}, {@code needed}). */
        SHARES_TOO_FEW,
        /** The shares fit each other and open nothing. */
        SHARES_OPEN_NOTHING,
        /** There is no compartment. */
        NO_COMPARTMENT,
        /** The compartment has to be opened first. */
        COMPARTMENT_CLOSED,
        /** A person holds no share of the compartment ({@code person}). */
        NOT_A_HOLDER,
        /** A holder's share does not open, or is not the one he was given ({@code person}). */
        HOLDER_SHARE,
        /** No recovery sheets were made for this vault. */
        NO_RECOVERY,
        /** A slot demands a provider this installation has not ({@code person}, {@code file}, {@code provider}, {@code token}). */
        TOKEN_PROVIDER_UNKNOWN,
        /** What a {@link lantai.app.token.TokenFailure} says, with the same arguments and those of its own. */
        TOKEN_PROVIDER_UNAVAILABLE, TOKEN_NO_MODULE, TOKEN_ABSENT, TOKEN_OTHER, TOKEN_AMBIGUOUS, TOKEN_KEY_MISSING, TOKEN_KEY_OTHER,
        TOKEN_PIN_NEEDED, TOKEN_PIN_WRONG, TOKEN_PIN_LOCKED, TOKEN_FAILED
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
