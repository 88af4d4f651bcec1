package lantai.app.ledger;

import java.util.Map;

/** The ledger signs, proves or believes something not; one reason, and what its sentence names. */
public final class LedgerRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why; each maps to one sentence and one exit code. */
    public enum Reason {
        /** No note, request or proof, or one that breaks its format ({@code source}, {@code field}): nothing to rely on. */
        MALFORMED(3),
        /** A line that is no key ({@code line}, {@code field}). */
        NOT_A_KEY(2),
        /** No such event ({@code event}). */
        NO_EVENT(2),
        /** A log whose key is not known here ({@code origin}). */
        UNKNOWN_LOG(3),
        /** A witness remembers another size ({@code known}, {@code origin}): ask again from there. */
        OTHER_SIZE(2),
        /** Nobody but the log itself has signed it. */
        NOT_WITNESSED(2),
        /** Of another log ({@code origin}). */
        OTHER_LOG(3),
        /** An export of another log, or a damaged one, stands where this one should go ({@code source}, {@code file}). */
        OTHER_TILES(3),
        /** A signature of a known key does not hold ({@code source}). */
        FORGED(3),
        /** The journal does not continue what its log has signed ({@code known}, {@code size}). */
        INCONSISTENT(3),
        /** Another history of the log than the one known here ({@code origin}, {@code known}, {@code size}). */
        FORKED(3),
        /** The last verification found something ({@code verdict}); nothing is signed until all is found intact again. */
        NOT_INTACT(3),
        /** The key that signs heads is not the one that the ledger names ({@code epoch}). */
        LOG_KEY_LOST(3);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        /** The command line's exit code for it. */
        public int exitCode() {
            return exitCode;
        }
    }

    private final Reason reason;
    private final transient Map<String, String> arguments;

    public LedgerRefused(Reason reason, Map<String, String> arguments) {
        super(reason.name() + arguments);
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
