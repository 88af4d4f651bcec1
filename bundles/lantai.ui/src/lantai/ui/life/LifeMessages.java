package lantai.ui.life;

import org.eclipse.osgi.util.NLS;

/** The words of the life page. */
public final class LifeMessages extends NLS {

    public static String back;
    public static String column_act;
    public static String column_at;
    public static String column_by;
    public static String column_from;
    public static String column_seq;
    public static String column_to;
    public static String corrected;
    public static String corrected_long;
    public static String detail_act;
    public static String detail_at;
    public static String detail_entered;
    public static String detail_finding;
    public static String detail_key;
    public static String detail_leaf;
    public static String detail_recorded;
    public static String detail_seq;
    public static String detail_title;
    public static String events_title;
    public static String gap_count;
    public static String lane_gaps;
    public static String lane_holder;
    public static String lane_permission;
    public static String lane_place;
    public static String lane_reading;
    public static String nobody;
    public static String prove;
    public static String whole;
    public static String zoom;

    static {
        initializeMessages("lantai.ui.life.messages", LifeMessages.class);
    }

    private LifeMessages() {
    }
}
