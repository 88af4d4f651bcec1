package lantai.ui.document;

import org.eclipse.osgi.util.NLS;

/** The words of the form of a new document. */
public final class DocumentMessages extends NLS {

    public static String back;
    public static String field_barcode;
    public static String field_code;
    public static String field_copies;
    public static String field_copying;
    public static String field_courier;
    public static String field_from_unit;
    public static String field_kind;
    public static String field_mark;
    public static String field_masked;
    public static String field_number;
    public static String field_origin;
    public static String field_pages;
    public static String field_persons;
    public static String field_place;
    public static String field_return_by;
    public static String field_seal;
    public static String field_title;
    public static String field_units;
    public static String field_urgency;
    public static String hint_barcode;
    public static String hint_codes;
    public static String hint_masked;
    public static String job;
    public static String problem_missing;
    public static String problem_no_barcode;
    public static String problem_no_code;
    public static String problem_no_copies;
    public static String problem_no_day;
    public static String problem_no_mark;
    public static String problem_no_number;
    public static String problem_taken;
    public static String problem_unknown;
    public static String received;
    public static String remedy;
    public static String save;
    public static String saved;
    public static String source;
    public static String title;
    public static String verdict_good;
    public static String verdict_open;
    public static String verdict_title;

    static {
        initializeMessages("lantai.ui.document.messages", DocumentMessages.class);
    }

    private DocumentMessages() {
    }
}
