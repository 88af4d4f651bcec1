package lantai.vault.share;

/** Words that are no share; the text tells none of them. */
public final class BadShare extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Why {
        /** A word that is not in the list ({@code place} from 1). */
        NO_WORD,
        /** Not as many words as a share has ({@code place}: how many). */
        LENGTH,
        /** All words are in the list, but they are not those of a share: wrong ones, or in another order. */
        CHECK,
        /** A later version's share, or none. */
        VERSION
    }

    private final Why why;
    private final int place;

    BadShare(Why why, int place) {
        super(why + " " + place);
        this.why = why;
        this.place = place;
    }

    public Why why() {
        return why;
    }

    public int place() {
        return place;
    }
}
