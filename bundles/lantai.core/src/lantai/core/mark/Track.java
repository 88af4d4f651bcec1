package lantai.core.mark;

import java.util.Optional;

/** Which law governs a document: state secrets (国家秘密) or work secrets (工作秘密), never both. */
public enum Track {

    STATE("state"), WORK("work");

    private final String word;

    Track(String word) {
        this.word = word;
    }

    /** The word as it stands in act sheets and events. */
    public String word() {
        return word;
    }

    public static Optional<Track> ofWord(String word) {
        for (var value : values()) {
            if (value.word.equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
