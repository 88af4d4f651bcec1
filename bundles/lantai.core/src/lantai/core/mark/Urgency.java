package lantai.core.mark;

import java.util.Optional;

/** How soon a document must be handled (紧急程度); telegrams have 特提 and 平急 besides. */
public enum Urgency {

    TOP_URGENT("特提"), VERY_URGENT("特急"), URGENT("加急"), PLAIN_URGENT("平急"), NONE("无");

    private final String word;

    Urgency(String word) {
        this.word = word;
    }

    /** The word as it stands in act sheets and events. */
    public String word() {
        return word;
    }

    public static Optional<Urgency> ofWord(String word) {
        for (var value : values()) {
            if (value.word.equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
