package lantai.app.mirror;

import java.util.Map;

/** A mirror cannot be used, compared or mended: one reason, and what its sentence names. Nothing was changed. */
public final class MirrorRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why; each maps to one sentence and one exit code. */
    public enum Reason {
        /** None is set. */
        NONE(2),
        /** The folder is inside the registry, or holds something else ({@code folder}). */
        BAD_FOLDER(2),
        /** It is not there or cannot be written ({@code folder}). */
        LOST(4),
        /** It holds another history ({@code folder}). */
        DIFFERS(3),
        /** No copy has what is missing ({@code segment}, {@code offset}). */
        IRREPARABLE(3),
        /** The registry itself cannot be told what it is ({@code folder}). */
        NOT_A_REGISTRY(3);

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

    public MirrorRefused(Reason reason, Map<String, String> arguments, Throwable cause) {
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
