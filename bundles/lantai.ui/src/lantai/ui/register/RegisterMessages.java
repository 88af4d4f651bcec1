package lantai.ui.register;

import org.eclipse.osgi.util.NLS;

/** The words of the register. */
public final class RegisterMessages extends NLS {

    public static String choice_all;
    public static String choice_ended;
    public static String choice_in_store;
    public static String choice_missing;
    public static String choice_not_labelled;
    public static String choice_out;
    public static String choice_overdue;
    public static String column_copy;
    public static String column_document;
    public static String column_due;
    public static String column_holder;
    public static String column_issued;
    public static String column_kind;
    public static String column_label;
    public static String column_level;
    public static String column_number;
    public static String column_origin;
    public static String column_pages;
    public static String column_place;
    public static String column_since;
    public static String column_status;
    public static String column_title;
    public static String column_unit;
    public static String column_urgency;
    public static String count;
    public static String empty;
    public static String export;
    public static String export_failed;
    public static String export_title;
    public static String exported;
    public static String full_titles;
    public static String full_titles_hint;
    public static String job_export;
    public static String job_life;
    public static String job_load;
    public static String job_update;
    public static String keys_life;
    public static String keys_new;
    public static String keys_search;
    public static String loading;
    public static String new_document;
    public static String nothing_found;
    public static String search_hint;

    static {
        initializeMessages("lantai.ui.register.messages", RegisterMessages.class);
    }

    private RegisterMessages() {
    }
}
