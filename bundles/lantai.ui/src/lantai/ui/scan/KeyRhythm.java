package lantai.ui.scan;

/**
 * Tells a scanner gun from a hand by the time between keys, as the window system stamped them.
 * <p>
 * A gun sends a key every 1..10 ms, the fastest typist one every 30 ms; between lies room for a busy machine. So a burst has
 * at least four keys, on average less than 20 ms apart, and no gap of 60 ms or more.
 */
final class KeyRhythm {

    private static final int FEWEST = 4;
    private static final int MEAN_BELOW = 20;
    private static final int GAP_BELOW = 60;

    private int keys;
    private int first;
    private int last;
    private int widest;

    /** One more key. @param time in milliseconds, from any start; may wrap around */
    void key(int time) {
        if (keys == 0) {
            first = time;
        } else {
            widest = Math.max(widest, time - last);
        }
        last = time;
        keys++;
    }

    boolean isBurst() {
        return keys >= FEWEST && widest < GAP_BELOW && last - first < MEAN_BELOW * (keys - 1);
    }

    void reset() {
        keys = 0;
        widest = 0;
    }
}
