package lantai.ui.counter;

import java.util.Optional;

/** What is done at the counter; each can be chosen by a command code. */
enum Mode {

    ISSUE("ISSUE"), RETURN("RETURN"), READ("READ"), HAND_OVER("HANDOVER"), CHECK_IN("CHECKIN");

    private final String command;

    Mode(String command) {
        this.command = command;
    }

    /** The word in the command code. */
    String command() {
        return command;
    }

    static Optional<Mode> ofCommand(String word) {
        for (var mode : values()) {
            if (mode.command.equals(word)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
