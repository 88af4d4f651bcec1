package lantai.core.register;

import java.util.Optional;

/** What a place is used for. */
public enum PlaceKind {

    REGISTRY("registry"), CABINET("cabinet"), READING_ROOM("reading-room"), OFFICE("office"), DUTY_SAFE("duty-safe"), 
            COPY_ROOM("copy-room"), EXCHANGE("exchange");

    private final String word;

    PlaceKind(String word) {
        this.word = word;
    }

    /** The word as it stands in act sheets and events. */
    public String word() {
        return word;
    }

    public static Optional<PlaceKind> ofWord(String word) {
        for (var value : values()) {
            if (value.word.equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
