package lantai.ui.look;

import java.util.Locale;

/** Our own icons; each is {@code icons/<name>.svg}, 24 × 24, strokes of one weight in {@code currentColor}. */
public enum Icon {

    COUNTER, REGISTER, LABELS, PEOPLE, SETTINGS, LOCK, SEARCH, PERSON, THEME, OK, REFUSED, WARNING, INFORMATION, PRINT, UNDO, REFRESH,
    FILTER, EXPORT, LIFE, COPY, DOCUMENT, PLACE, COMMAND, IMPORT, ADD, EDIT, SEAL;

    /** The file in the bundle. */
    String path() {
        return "/icons/" + name().toLowerCase(Locale.ROOT) + ".svg";
    }

    /** The icon of this name. @throws IllegalArgumentException when there is none */
    public static Icon ofName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
