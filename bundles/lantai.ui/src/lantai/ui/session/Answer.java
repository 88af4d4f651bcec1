package lantai.ui.session;

import java.time.Instant;

/** What the gate says. */
public sealed interface Answer {

    /** The registry is open. */
    record Opened(Operator operator) implements Answer {
    }

    /** The folder has changed; look again. */
    record LookAgain() implements Answer {
    }

    /** @param triesLeft before the slot is locked, 0..4 */
    record WrongPin(int triesLeft) implements Answer {
    }

    /** Five wrong PINs. @param until when the slot takes a PIN again */
    record SlotLocked(Instant until) implements Answer {
    }

    /** @param words why not, in the window's language, one sentence */
    record Refused(String words) implements Answer {
    }
}
