package lantai.ui.register;

import lantai.core.mark.Level;
import lantai.text.Words;

/**
 * How one person looks at the register.
 *
 * @param words      the language
 * @param clearance  the highest level whose full titles this person may see
 * @param fullTitles whether full titles were asked for
 */
record RegisterView(Words words, Level clearance, boolean fullTitles) {

    boolean mayKnowTitle(Level level) {
        return clearance.covers(level);
    }

    String title(RegisterRow row) {
        var copy = row.copy();
        if (copy.isRedacted()) {
            return words.get("redacted");
        }
        var masked = copy.maskedTitle().isEmpty() ? "＊＊＊" : copy.maskedTitle();
        return fullTitles && mayKnowTitle(copy.level()) && !copy.title().isEmpty() ? copy.title() : masked;
    }

    RegisterView withFullTitles(boolean full) {
        return new RegisterView(words, clearance, full);
    }
}
