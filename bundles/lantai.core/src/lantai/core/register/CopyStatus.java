package lantai.core.register;

import java.util.Optional;

/** Where a copy is in its custody (not what is applied for). */
public enum CopyStatus {

    REGISTERED("registered"), STORED("stored"), ISSUED("issued"), IN_TRANSIT("in-transit"), READING("reading"), 
            MISSING("missing"), DESTROYED("destroyed");

    private final String word;

    CopyStatus(String word) {
        this.word = word;
    }

    /** The word as it stands in act sheets and events. */
    public String word() {
        return word;
    }

    public static Optional<CopyStatus> ofWord(String word) {
        for (var value : values()) {
            if (value.word.equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
