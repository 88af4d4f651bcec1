package lantai.ui.look;

import java.util.Locale;

/** The two looks of the window; each is one style sheet. */
public enum Theme {
    LIGHT, DARK;

    /** The id under which the workbench registers it. */
    public String id() {
        return "lantai.theme." + word();
    }

    /** The word it is remembered by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** The theme of that word; light for any other. */
    public static Theme ofWord(String word) {
        return DARK.word().equals(word) ? DARK : LIGHT;
    }
}
