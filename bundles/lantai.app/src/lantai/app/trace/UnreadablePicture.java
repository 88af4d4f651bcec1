package lantai.app.trace;

/** A file that is no picture that can be looked at. */
public final class UnreadablePicture extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        NOT_A_PICTURE, TRUNCATED, TOO_LARGE, HEIC, WEBP, LOCKED_PDF, BROKEN_PDF, EMPTY;

        /** The word in messages' keys: {@code too-large}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public UnreadablePicture(Reason reason, Throwable cause) {
        super(reason.word(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
