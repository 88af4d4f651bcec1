package lantai.app.door;

import java.util.concurrent.CompletionException;

import lantai.ledger.journal.JournalFailed;

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

    /** Says why the journal took nothing. */
    static JournalUnavailable of(Throwable why) {
        var cause = why instanceof CompletionException && why.getCause() != null ? why.getCause() : why;
        var reason = cause instanceof JournalFailed failed && failed.reason() == JournalFailed.Reason.DISK_FULL ? Reason.FULL : Reason.FAILED;
        return new JournalUnavailable(reason, cause);
    }

    public Reason reason() {
        return reason;
    }
}
