package lantai.ledger.journal;

/** Nothing more can be appended: a write or force failed, the disk is nearly full, or the journal was closed. Never tried again. */
public final class JournalFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        WRITE_FAILED, DISK_FULL, CLOSED
    }

    private final Reason reason;

    public JournalFailed(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
