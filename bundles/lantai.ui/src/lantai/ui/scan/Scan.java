package lantai.ui.scan;

/**
 * What came through the scan box in one go.
 *
 * @param text  without control characters and outer blanks, never empty
 * @param burst whether it came at the speed of a scanner gun, not of a hand
 */
public record Scan(String text, boolean burst) {

    public Scan {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty scan");
        }
    }

    /** Takes out what a gun or a terminal adds: control and format characters anywhere, blanks at both ends. */
    public static String clean(String raw) {
        var clean = new StringBuilder(raw.length());
        raw.codePoints().filter(Scan::isText).forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /** Whether a character can be part of a scan. */
    static boolean isText(int codePoint) {
        return !Character.isISOControl(codePoint) && switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
