package lantai.ui.finding;

import org.eclipse.osgi.util.NLS;

/** The words around a table of findings. */
public final class FindingMessages extends NLS {

    public static String column_event;
    public static String column_place;
    public static String column_sentence;
    public static String column_what;
    public static String copy;
    public static String filter;
    public static String none;

    static {
        initializeMessages("lantai.ui.finding.messages", FindingMessages.class);
    }

    private FindingMessages() {
    }
}
