package lantai.core.register;

import java.util.Optional;

/** What happens to phones in a place: banned, deposited in a locker, or allowed. */
public enum PhoneRule {

    BANNED("banned"), LOCKER("locker"), ALLOWED("allowed");

    private final String word;

    PhoneRule(String word) {
        this.word = word;
    }

    /** The word as it stands in act sheets and events. */
    public String word() {
        return word;
    }

    public static Optional<PhoneRule> ofWord(String word) {
        for (var value : values()) {
            if (value.word.equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
