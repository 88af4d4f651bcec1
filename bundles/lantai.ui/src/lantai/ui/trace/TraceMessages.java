package lantai.ui.trace;

import org.eclipse.osgi.util.NLS;

/** The words of tracing. */
public final class TraceMessages extends NLS {

    public static String action_choose;
    public static String action_keep;
    public static String action_sighting;
    public static String answer_identified;
    public static String answer_likely;
    public static String by_mark;
    public static String by_qr;
    public static String by_register;
    public static String column_answer;
    public static String column_by;
    public static String column_copy;
    public static String column_file;
    public static String column_from;
    public static String column_gaps;
    public static String column_holder;
    public static String column_page;
    public static String column_place;
    public static String column_proof;
    public static String column_sure;
    public static String column_to;
    public static String drop_here;
    public static String field_channel;
    public static String holdings;
    public static String job_look;
    public static String job_record;
    public static String lead;
    public static String open_title;
    public static String photo;
    public static String photos;
    public static String proven;
    public static String reason_no_mark;
    public static String reason_not_ours;
    public static String reason_unknown_mark;
    public static String said_done;
    public static String said_kept;
    public static String said_nothing;
    public static String said_sighting;
    public static String sure_likely;
    public static String sure_mark;
    public static String trouble_broken;
    public static String trouble_heic;
    public static String trouble_locked;
    public static String trouble_no_picture;
    public static String trouble_too_large;
    public static String trouble_truncated;
    public static String trouble_webp;
    public static String unproven;

    static {
        initializeMessages("lantai.ui.trace.messages", TraceMessages.class);
    }

    private TraceMessages() {
    }
}
