package lantai.rules.gap;

import java.util.Locale;
import java.util.Optional;

/** How pressing a gap is. Never shown by colour alone. */
public enum GapSeverity {
    YELLOW, ORANGE, RED;

    /** The word of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<GapSeverity> ofWord(String word) {
        for (var severity : values()) {
            if (severity.word().equals(word)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }
}
