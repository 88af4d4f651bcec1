package lantai.ui.people;

import org.eclipse.osgi.util.NLS;

/** The words of people and places. */
public final class PeopleMessages extends NLS {

    public static String clear;
    public static String count;
    public static String field_approved;
    public static String field_class;
    public static String field_code;
    public static String field_in;
    public static String field_kind;
    public static String field_log_format;
    public static String field_name;
    public static String field_parent;
    public static String field_phone;
    public static String field_phones;
    public static String field_place;
    public static String field_pledge;
    public static String field_review;
    public static String field_roles;
    public static String field_status;
    public static String field_training;
    public static String field_unit;
    public static String filter;
    public static String form_new;
    public static String import_code;
    public static String import_csv;
    public static String import_good;
    public static String import_line;
    public static String import_problem;
    public static String import_title;
    public static String job_import;
    public static String job_list;
    public static String job_pin;
    public static String job_save;
    public static String kind_devices;
    public static String kind_persons;
    public static String kind_places;
    public static String kind_units;
    public static String pin_again;
    public static String pin_first;
    public static String pin_opens;
    public static String pin_title;
    public static String problem_code;
    public static String problem_date;
    public static String problem_missing;
    public static String problem_twice;
    public static String problem_word;
    public static String said_choose;
    public static String said_empty;
    public static String said_import_stopped;
    public static String said_imported;
    public static String said_pin;
    public static String said_pin_twice;
    public static String said_refused;
    public static String said_saved;
    public static String said_unreadable;
    public static String save;

    static {
        initializeMessages("lantai.ui.people.messages", PeopleMessages.class);
    }

    private PeopleMessages() {
    }
}
