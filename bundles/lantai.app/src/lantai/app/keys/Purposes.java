package lantai.app.keys;

import lantai.core.event.Subject;

/** Purposes of keys that more than one place has to know. */
public final class Purposes {

    /** In front of the carrier whose contents a key wraps; such a key goes with its carrier. */
    static final String CONTENT = "content:";

    private Purposes() {
    }

    /** Of the key for what a carrier says: {@code content:document:CODE} or {@code content:copy:ID}. */
    public static String content(Subject carrier) {
        return CONTENT + carrier;
    }
}
