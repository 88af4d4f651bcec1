package lantai.ui.session;

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

    /** Five wrong PINs; only the security administrator unlocks. */
    record SlotLocked() implements Answer {
    }

    /** The journal is not what was written. @param words what was found where, one sentence */
    record Damaged(String words) implements Answer {
    }

    /** @param words why not, in the window's language, one sentence */
    record Refused(String words) implements Answer {
    }
}
