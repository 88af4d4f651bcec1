package lantai.core.register;

import java.util.Optional;

/** What an approval permits. */
public enum ApprovalKind {

    REPRODUCE("reproduce"), DIGITIZE("digitize"), LEND("lend"), CARRY_OUT("carry-out"), WIDEN("widen"), 
            TRANSMIT("transmit"), DESTROY("destroy");

    private final String word;

    ApprovalKind(String word) {
        this.word = word;
    }

    /** The word as it stands in act sheets and events. */
    public String word() {
        return word;
    }

    public static Optional<ApprovalKind> ofWord(String word) {
        for (var value : values()) {
            if (value.word.equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
