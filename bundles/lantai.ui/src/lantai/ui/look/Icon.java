package lantai.ui.look;

import java.util.Locale;

/**
 * Our own icons; each is {@code icons/<name>.svg}, 24 × 24, strokes of one weight in {@code currentColor}, and {@code icons/<name>.png},
 * its mask, made from it by {@code releng/lib/icons.sh}.
 */
public enum Icon {

    COUNTER, REGISTER, LABELS, PEOPLE, SETTINGS, LOCK, SEARCH, PERSON, THEME, OK, REFUSED, WARNING, INFORMATION, PRINT, UNDO, REFRESH,
    FILTER, EXPORT, LIFE, COPY, DOCUMENT, PLACE, COMMAND, IMPORT, ADD, EDIT, SEAL, LEDGER, TRACE, KEYS, GAP;

    /** The drawing in the bundle. */
    String path() {
        return "/icons/" + name().toLowerCase(Locale.ROOT) + ".svg";
    }

    /** What is read at run time. */
    String mask() {
        return "/icons/" + name().toLowerCase(Locale.ROOT) + ".png";
    }

    /** The icon of this name. @throws IllegalArgumentException when there is none */
    public static Icon ofName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
