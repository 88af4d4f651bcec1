package lantai.ui.settings;

import org.eclipse.osgi.util.NLS;

/** The words of the settings. */
public final class SettingsMessages extends NLS {

    public static String about;
    public static String change;
    public static String column_default;
    public static String column_name;
    public static String column_origin;
    public static String column_range;
    public static String column_value;
    public static String field_reason;
    public static String field_value;
    public static String job_save;
    public static String limits;
    public static String origin_default;
    public static String origin_own;
    public static String said_choose;
    public static String said_reason;
    public static String said_saved;
    public static String save;
    public static String sounds;
    public static String theme;
    public static String window;

    static {
        initializeMessages("lantai.ui.settings.messages", SettingsMessages.class);
    }

    private SettingsMessages() {
    }
}
