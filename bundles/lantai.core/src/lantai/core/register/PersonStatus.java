package lantai.core.register;

import java.util.Optional;

/** How a person belongs to the unit; all but staff need a record of their own before they touch a carrier. */
public enum PersonStatus {

    STAFF("staff"), SECONDED("seconded"), TRAINEE("trainee"), CONTRACT("contract"), LEFT("left");

    private final String word;

    PersonStatus(String word) {
        this.word = word;
    }

    /** The word as it stands in act sheets and events. */
    public String word() {
        return word;
    }

    public static Optional<PersonStatus> ofWord(String word) {
        for (var value : values()) {
            if (value.word.equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
