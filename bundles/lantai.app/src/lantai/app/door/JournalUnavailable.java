package lantai.app.door;

/** Nothing can be recorded any more: the journal failed, is full, or the registry is open for reading only. */
public final class JournalUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why nothing can be recorded. */
    public enum Reason {
        FAILED, FULL, READ_ONLY
    }

    private final Reason reason;

    public JournalUnavailable(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
