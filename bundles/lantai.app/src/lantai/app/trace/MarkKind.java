package lantai.app.trace;

import java.util.Arrays;
import java.util.Optional;

/** What carries a mark; its scheme number stands in the mark itself. */
public enum MarkKind {

    /** The document's own pages, as they are printed for a copy. */
    PAGES(0, "pages"),
    /** Sheets of a copy that came printed, run through the printer a second time. */
    OVERPRINT(1, "overprint"),
    /** A transparent sleeve bound to a copy at issue. */
    SLEEVE(2, "sleeve");

    private final int scheme;
    private final String word;

    MarkKind(int scheme, String word) {
        this.scheme = scheme;
        this.word = word;
    }

    public int scheme() {
        return scheme;
    }

    public String word() {
        return word;
    }

    public static Optional<MarkKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
