package lantai.ui.text;

import org.eclipse.osgi.util.NLS;

/** The words of the frame. A slice has a catalogue of its own, beside its parts. */
public final class Messages extends NLS {

    public static String alarm_show;
    public static String dialog_cancel;
    public static String dialog_ok;
    public static String dialog_pin_again;
    public static String dialog_pin_fresh;
    public static String dialog_pin_of;
    public static String dialog_pin_present;
    public static String fault_title;
    public static String fault_words;
    public static String first_administrators;
    public static String first_audit_admin;
    public static String first_back;
    public static String first_bad_code;
    public static String first_bad_unit_code;
    public static String first_begin;
    public static String first_code;
    public static String first_demo;
    public static String first_demo_words;
    public static String first_different_pin;
    public static String first_make;
    public static String first_making;
    public static String first_making_demo;
    public static String first_name;
    public static String first_next;
    public static String first_no_code;
    public static String first_no_name;
    public static String first_no_unit_code;
    public static String first_no_unit_name;
    public static String first_open_demo;
    public static String first_own;
    public static String first_own_words;
    public static String first_pin;
    public static String first_pin_again;
    public static String first_same_code;
    public static String first_same_name;
    public static String first_same_pin;
    public static String first_security_admin;
    public static String first_short_pin;
    public static String first_suite;
    public static String first_suite_gm;
    public static String first_suite_gm_words;
    public static String first_suite_intl;
    public static String first_suite_intl_words;
    public static String first_suite_notice;
    public static String first_system_admin;
    public static String first_title;
    public static String first_unit;
    public static String first_unit_code;
    public static String first_unit_name;
    public static String frame_brand;
    public static String frame_lock;
    public static String frame_locks_in;
    public static String frame_quick_access;
    public static String frame_registry;
    public static String quick_nothing;
    public static String quick_searching;
    public static String recover_action;
    public static String recover_link;
    public static String recover_person;
    public static String recover_sheets;
    public static String recover_title;
    public static String recover_words;
    public static String recover_working;
    public static String session_about;
    public static String session_checking;
    public static String session_closing;
    public static String session_damaged_help;
    public static String session_findings;
    public static String session_inspecting;
    public static String session_keys;
    public static String session_locked_title;
    public static String session_locked_words;
    public static String session_login;
    public static String session_login_title;
    public static String session_look_again;
    public static String session_looking;
    public static String session_no_gate;
    public static String session_opening;
    public static String session_person;
    public static String session_pin;
    public static String session_pin_hint;
    public static String session_slot_locked;
    public static String session_somebody_else;
    public static String session_unlock;
    public static String session_unusable_title;
    public static String session_wrong_pin;
    public static String status_cancel;
    public static String status_gaps;
    public static String status_gaps_none_yet;
    public static String status_head;
    public static String status_loops;
    public static String status_loops_overdue;
    public static String status_metadata;
    public static String status_read_only;
    public static String status_suite;
    public static String status_unsound;
    public static String status_unverified;
    public static String status_verified;
    public static String status_working;
    public static String token_of;
    public static String token_title;

    static {
        initializeMessages("lantai.ui.text.messages", Messages.class);
    }

    private Messages() {
    }
}
