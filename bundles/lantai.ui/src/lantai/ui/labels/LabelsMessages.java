package lantai.ui.labels;

import org.eclipse.osgi.util.NLS;

/** The words of the labels. */
public final class LabelsMessages extends NLS {

    public static String action_badges;
    public static String action_calibration;
    public static String action_card;
    public static String action_print;
    public static String card_title;
    public static String column_code;
    public static String column_copies;
    public static String column_number;
    public static String command_check_in;
    public static String command_finish;
    public static String command_hand_over;
    public static String command_issue;
    public static String command_read;
    public static String command_return;
    public static String command_undo;
    public static String documents;
    public static String field_fresh;
    public static String field_layout;
    public static String field_numbers;
    public static String field_offset_x;
    public static String field_offset_y;
    public static String field_start;
    public static String filter;
    public static String job_list;
    public static String job_print;
    public static String preview;
    public static String printing;
    public static String said_choose;
    public static String said_numbers;
    public static String said_printed;
    public static String said_unwritable;
    public static String said_no_font;
    public static String save_title;

    static {
        initializeMessages("lantai.ui.labels.messages", LabelsMessages.class);
    }

    private LabelsMessages() {
    }
}
