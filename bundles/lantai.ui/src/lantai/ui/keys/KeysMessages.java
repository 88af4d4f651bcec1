package lantai.ui.keys;

import org.eclipse.osgi.util.NLS;

/** The words of the keys' slice. */
public final class KeysMessages extends NLS {

    public static String action_close;
    public static String action_open;
    public static String action_pin;
    public static String action_remove;
    public static String action_rotate;
    public static String action_set_up;
    public static String action_sheets;
    public static String action_unlock;
    public static String answer_none;
    public static String answer_remedy;
    public static String answer_source;
    public static String card_answer;
    public static String card_compartment;
    public static String card_root;
    public static String card_sheets;
    public static String card_slots;
    public static String column_made;
    public static String column_opens;
    public static String column_person;
    public static String column_provider;
    public static String column_role;
    public static String column_state;
    public static String compartment_about;
    public static String compartment_closed;
    public static String compartment_holders;
    public static String compartment_how;
    public static String compartment_none;
    public static String compartment_open;
    public static String damage_changed;
    public static String damage_file;
    public static String damage_missing;
    public static String damage_older;
    public static String damage_torn;
    public static String field_reason;
    public static String holder_title;
    public static String job_close;
    public static String job_look;
    public static String job_open;
    public static String job_pin;
    public static String job_remove;
    public static String job_rotate;
    public static String job_set_up;
    public static String job_sheets;
    public static String job_unlock;
    public static String opens_registry;
    public static String opens_signs;
    public static String paper_generation;
    public static String paper_keep;
    public static String paper_registry;
    public static String paper_sealed;
    public static String paper_title;
    public static String paper_use;
    public static String pin_title;
    public static String provider_program;
    public static String remove_action;
    public static String remove_title;
    public static String remove_words;
    public static String root_generation;
    public static String root_words;
    public static String rotate_title;
    public static String said_choose;
    public static String said_choose_three;
    public static String said_closed;
    public static String said_exists;
    public static String said_no_compartment;
    public static String said_no_second;
    public static String said_open;
    public static String said_pin;
    public static String said_reason;
    public static String said_removed;
    public static String said_rotated;
    public static String said_set_up;
    public static String said_sheets;
    public static String said_stopped;
    public static String said_two_needed;
    public static String said_unlocked;
    public static String said_unreadable;
    public static String sheets_about;
    public static String sheets_file;
    public static String sheets_generation;
    public static String sheets_none;
    public static String sheets_save;
    public static String sheets_title;
    public static String sheets_words;
    public static String state_damaged;
    public static String state_failures;
    public static String state_good;
    public static String state_locked;

    static {
        initializeMessages("lantai.ui.keys.messages", KeysMessages.class);
    }

    private KeysMessages() {
    }
}
