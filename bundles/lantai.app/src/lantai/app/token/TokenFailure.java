package lantai.app.token;

import java.util.Map;

/** A token does not answer. Nothing takes its place. */
public final class TokenFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The provider cannot work in this Java at all. */
        PROVIDER_UNAVAILABLE,
        /** No module of a token is named on this workstation, or it does not load ({@code module}). */
        NO_MODULE,
        /** No token with this label is there. */
        ABSENT,
        /** A token with this label is there and is another one ({@code found}: its number). */
        OTHER,
        /** Several tokens bear this label. */
        AMBIGUOUS,
        /** The token lacks the key. */
        KEY_MISSING,
        /** The key is not the one the slot was made with, or is one that can leave the token. */
        KEY_OTHER,
        /** Nobody gave the token's PIN. */
        PIN_NEEDED,
        /** The token's PIN is wrong; the token counts for itself. */
        PIN_WRONG,
        /** The token takes no PIN any more. */
        PIN_LOCKED,
        /** The token failed ({@code code} as it tells it). */
        FAILED
    }

    private final Reason reason;
    private final transient Map<String, String> arguments;

    public TokenFailure(Reason reason, Map<String, String> arguments, Throwable cause) {
        super(reason.name() + arguments, cause);
        this.reason = reason;
        this.arguments = Map.copyOf(arguments);
    }

    public TokenFailure(Reason reason) {
        this(reason, Map.of(), null);
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, String> arguments() {
        return arguments;
    }
}
