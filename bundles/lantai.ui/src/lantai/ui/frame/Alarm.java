package lantai.ui.frame;

/**
 * Something that everybody at this desk has to know at once, above whatever is in front.
 *
 * @param words what it is, where, and what to do; one sentence or two, no title and no name
 * @param slice the perspective that shows more
 */
public record Alarm(String words, String slice) {

    /** All is well again. */
    public static final Alarm NONE = new Alarm("", "");

    boolean isNone() {
        return words.isEmpty();
    }
}
