package lantai.ui.counter;

import org.eclipse.osgi.util.NLS;

/** The counter's own words. */
public final class CounterMessages extends NLS {

    public static String action_check_in;
    public static String action_hand_over;
    public static String action_issue;
    public static String action_read;
    public static String action_return;
    public static String blocked_life;
    public static String blocked_none;
    public static String blocked_remedy;
    public static String blocked_remove;
    public static String blocked_source;
    public static String blocked_title;
    public static String closed;
    public static String column_copy;
    public static String column_level;
    public static String column_number;
    public static String column_urgency;
    public static String column_verdict;
    public static String header_device;
    public static String header_due;
    public static String header_hours;
    public static String header_locker;
    public static String header_next;
    public static String header_notice;
    public static String header_place;
    public static String header_plan;
    public static String header_plan_none;
    public static String header_purpose;
    public static String header_purpose_standard;
    public static String header_seal;
    public static String header_title;
    public static String hint_copy;
    public static String hint_person;
    public static String hint_pin;
    public static String job_pin;
    public static String job_receipt;
    public static String job_submit;
    public static String keys_back;
    public static String keys_finish;
    public static String keys_ime;
    public static String keys_next;
    public static String keys_undo;
    public static String mode_check_in;
    public static String mode_hand_over;
    public static String mode_issue;
    public static String mode_read;
    public static String mode_return;
    public static String part;
    public static String person_cleared;
    public static String person_held;
    public static String person_no_pledge;
    public static String person_none;
    public static String person_review;
    public static String person_second;
    public static String person_title;
    public static String person_training;
    public static String problem_forged;
    public static String problem_revoked;
    public static String problem_unknown;
    public static String receipt_by;
    public static String receipt_caption;
    public static String receipt_copy;
    public static String receipt_count;
    public static String receipt_document;
    public static String receipt_due;
    public static String receipt_event;
    public static String receipt_level;
    public static String receipt_notice;
    public static String receipt_person;
    public static String receipt_sign;
    public static String receipt_time;
    public static String receipt_title;
    public static String rows_title;
    public static String said_all_blocked;
    public static String said_busy;
    public static String said_done;
    public static String said_locked;
    public static String said_no_slot;
    public static String said_nothing;
    public static String said_nothing_to_undo;
    public static String said_person;
    public static String said_person_first;
    public static String said_place;
    public static String said_receipt;
    public static String said_no_receipt;
    public static String said_refused;
    public static String said_same_person;
    public static String said_twice;
    public static String said_unavailable;
    public static String said_undone;
    public static String said_unknown_command;
    public static String said_wrong_pin;
    public static String step_copies;
    public static String step_person;
    public static String step_pin;
    public static String step_return;
    public static String step_running;
    public static String verdict_good;

    static {
        initializeMessages("lantai.ui.counter.messages", CounterMessages.class);
    }

    private CounterMessages() {
    }
}
