package lantai.ui.access;

import lantai.app.door.JournalUnavailable;

/** Nothing can be recorded now: a refusal like others, told where somebody asked for it, and no defect. */
public final class Unavailable extends Exception {

    private static final long serialVersionUID = 1L;

    private final JournalUnavailable.Reason reason;

    public Unavailable(JournalUnavailable cause) {
        super(cause);
        this.reason = cause.reason();
    }

    /** Ends the key of its sentence, {@code unavailable.…}. */
    public JournalUnavailable.Reason reason() {
        return reason;
    }
}
