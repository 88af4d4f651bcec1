package lantai.ui.ledger;

import org.eclipse.osgi.util.NLS;

/** The words of the ledger's slice. */
public final class LedgerMessages extends NLS {

    public static String action_against;
    public static String action_ask;
    public static String action_check;
    public static String action_copy;
    public static String action_export;
    public static String action_keys;
    public static String action_print;
    public static String action_prove;
    public static String action_sign;
    public static String action_stop;
    public static String action_take;
    public static String action_verify;
    public static String action_verify_code;
    public static String age_days;
    public static String age_hours;
    public static String age_minutes;
    public static String age_now;
    public static String alarm_finding;
    public static String alarm_not_intact;
    public static String alarm_read_only;
    public static String alarm_wrong;
    public static String answer_file;
    public static String card_code;
    public static String card_head;
    public static String card_verification;
    public static String card_witnesses;
    public static String code_source;
    public static String column_age;
    public static String column_behind;
    public static String column_size;
    public static String column_witness;
    public static String day_caption;
    public static String day_file;
    public static String day_how_1;
    public static String day_how_2;
    public static String day_sign_1;
    public static String day_sign_2;
    public static String day_title;
    public static String epoch_words;
    public static String export_file;
    public static String export_title;
    public static String field_epoch;
    public static String field_event;
    public static String field_event_hint;
    public static String field_events;
    public static String field_known;
    public static String field_log;
    public static String field_mode;
    public static String field_newer;
    public static String field_root;
    public static String field_signed;
    public static String field_time;
    public static String head_none;
    public static String job_answer;
    public static String job_ask;
    public static String job_check;
    public static String job_keys;
    public static String job_print;
    public static String job_prove;
    public static String job_sign;
    public static String job_verify;
    public static String job_witness;
    public static String keys_file;
    public static String mode_read_only;
    public static String mode_read_write;
    public static String open_against;
    public static String open_answer;
    public static String open_request;
    public static String proof_file;
    public static String request_file;
    public static String said_answer;
    public static String said_answer_unchecked;
    public static String said_asked;
    public static String said_copied;
    public static String said_exported;
    public static String said_genuine;
    public static String said_keys;
    public static String said_no_code;
    public static String said_no_font;
    public static String said_no_picture_code;
    public static String said_printed;
    public static String said_proved;
    public static String said_stopped;
    public static String said_unreadable;
    public static String said_witnessed;
    public static String save_title;
    public static String signed_words;
    public static String trust_action;
    public static String trust_title;
    public static String trust_words;
    public static String verdict_never;
    public static String verdict_when;
    public static String verified_against;
    public static String verified_alone;
    public static String watch_never;
    public static String watch_when;
    public static String window_witness_fresh;
    public static String window_witness_none;
    public static String window_witness_old;
    public static String witness_fresh;
    public static String witness_none;
    public static String witness_old;
    public static String witness_unchecked;

    static {
        initializeMessages("lantai.ui.ledger.messages", LedgerMessages.class);
    }

    private LedgerMessages() {
    }
}
