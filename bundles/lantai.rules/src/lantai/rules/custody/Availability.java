package lantai.rules.custody;

import lantai.core.register.CopyState;
import lantai.core.register.CopyStatus;
import lantai.rules.book.Case;

/** Whether a copy is where an act on it needs it to be. */
public final class Availability {

    private Availability() {
    }

    /** Notes what stands against taking the copy out of store. */
    public static void inStore(Case of, CopyState state) {
        if (!exists(of, state)) {
            return;
        }
        if (state.status() != CopyStatus.STORED && state.status() != CopyStatus.REGISTERED) {
            of.against("S3-1", state.copy().toString(), "copy", state.copy().toString(), "holder", state.holder().orElse("?"));
        }
    }

    /** Notes when the copy is destroyed or missing. */
    public static boolean exists(Case of, CopyState state) {
        var copy = state.copy().toString();
        if (state.status() == CopyStatus.DESTROYED) {
            of.against("S3-2", copy, "copy", copy);
            return false;
        }
        if (state.status() == CopyStatus.MISSING) {
            of.against("S3-3", copy, "copy", copy);
            return false;
        }
        return true;
    }
}
