package lantai.cli;

import java.util.List;
import java.util.Optional;

import lantai.core.event.Suite;

/** How suites are named on the command line. */
public final class Suites {

    /** What may be given. */
    public static final List<String> WORDS = List.of("intl", "gm");

    private Suites() {
    }

    public static Optional<Suite> of(String word) {
        return switch (word) {
            case "intl" -> Optional.of(Suite.INTL);
            case "gm" -> Optional.of(Suite.GM);
            default -> Optional.empty();
        };
    }
}
