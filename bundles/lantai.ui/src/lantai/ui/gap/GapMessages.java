package lantai.ui.gap;

import org.eclipse.osgi.util.NLS;

/** The words of the gap desk. */
public final class GapMessages extends NLS {

    public static String action_close;
    public static String action_export;
    public static String action_life;
    public static String action_look;
    public static String action_stop;
    public static String clock_leaked;
    public static String clock_left;
    public static String clock_over;
    public static String clock_report;
    public static String close_decision;
    public static String close_paper;
    public static String close_pin;
    public static String close_reason;
    public static String close_second;
    public static String close_title;
    public static String closed_before;
    public static String closed_by;
    public static String column_at;
    public static String column_due;
    public static String column_holders;
    public static String column_interval;
    public static String column_kind;
    public static String column_person;
    public static String column_phone;
    public static String column_severity;
    public static String column_subject;
    public static String column_what;
    public static String column_where;
    public static String column_why;
    public static String days;
    public static String detail_detected;
    public static String detail_id;
    public static String detail_interval;
    public static String detail_none;
    public static String detail_nothing;
    public static String detail_related;
    public static String detail_rule;
    public static String detail_source;
    public static String detail_subject;
    public static String detail_title;
    public static String evidence_import;
    public static String evidence_record;
    public static String evidence_title;
    public static String export_file;
    public static String filter;
    public static String filter_all;
    public static String filter_changed;
    public static String filter_code;
    public static String job_analyse;
    public static String job_close;
    public static String job_record;
    public static String list_count;
    public static String list_title;
    public static String looked_at;
    public static String next_report;
    public static String no_report;
    public static String people_concerned;
    public static String people_holder;
    public static String people_title;
    public static String record_unknown;
    public static String refused_remedy;
    public static String refused_source;
    public static String said_closed;
    public static String said_exported;
    public static String said_incomplete;
    public static String said_no_copy;
    public static String said_stopped;
    public static String since_yesterday;
    public static String state_closed;
    public static String state_ended;
    public static String state_looking;
    public static String state_open;
    public static String state_reopened;
    public static String until_now;

    static {
        initializeMessages("lantai.ui.gap.messages", GapMessages.class);
    }

    private GapMessages() {
    }
}
