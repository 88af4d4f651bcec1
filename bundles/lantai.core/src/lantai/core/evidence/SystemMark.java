package lantai.core.evidence;

import java.util.Optional;

/** What a device says about its own log, in the {@code result} of a {@link JobKind#SYSTEM} record. */
public enum SystemMark {

    /** The log was full: older records were written over. */
    OVERFLOW("overflow"),
    /** Somebody deleted the log. */
    DELETED("deleted"),
    /** Logging was switched off. */
    OFF("off"),
    /** Logging was switched on. */
    ON("on"),
    /** The device, or the numbering of its jobs, began anew. */
    RESTART("restart");

    private final String word;

    SystemMark(String word) {
        this.word = word;
    }

    /** The word as it stands in {@code lantai-csv}. */
    public String word() {
        return word;
    }

    public static Optional<SystemMark> ofWord(String word) {
        for (var value : values()) {
            if (value.word.equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
