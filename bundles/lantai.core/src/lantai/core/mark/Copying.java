package lantai.core.mark;

import java.util.Optional;

/** Whether a document may be copied: with approval, or not at all because its issuer forbade it. */
public enum Copying {

    APPROVAL("approval"), FORBIDDEN("forbidden");

    private final String word;

    Copying(String word) {
        this.word = word;
    }

    /** The word as it stands in act sheets and events. */
    public String word() {
        return word;
    }

    public static Optional<Copying> ofWord(String word) {
        for (var value : values()) {
            if (value.word.equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
