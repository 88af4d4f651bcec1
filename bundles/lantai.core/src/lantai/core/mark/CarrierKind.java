package lantai.core.mark;

import java.util.Optional;

/** What a carrier (载体) is made of. */
public enum CarrierKind {

    PAPER("paper"), TELEGRAM("telegram"), DISC("disc"), USB("usb"), LAPTOP("laptop"), DRAFT("draft"), NOTEBOOK("notebook");

    private final String word;

    CarrierKind(String word) {
        this.word = word;
    }

    /** The word as it stands in act sheets and events. */
    public String word() {
        return word;
    }

    public static Optional<CarrierKind> ofWord(String word) {
        for (var value : values()) {
            if (value.word.equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
