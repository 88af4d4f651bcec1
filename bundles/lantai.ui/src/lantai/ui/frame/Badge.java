package lantai.ui.frame;

/**
 * What waits in a slice.
 *
 * @param slice   the perspective's id, for example {@code lantai.slice.counter}
 * @param waiting shown when above 0, as "99+" above 99
 */
public record Badge(String slice, int waiting) {

    public Badge {
        if (waiting < 0) {
            throw new IllegalArgumentException("waiting below 0: " + waiting);
        }
    }

    String words() {
        return waiting > 99 ? "99+" : Integer.toString(waiting);
    }
}
