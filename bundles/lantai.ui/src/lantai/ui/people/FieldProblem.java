package lantai.ui.people;

/** A field that cannot be taken as it stands: which, and the key of the sentence that says why. */
final class FieldProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;

    FieldProblem(String field, String code) {
        super(code + " in " + field);
        this.field = field;
        this.code = code;
    }

    String field() {
        return field;
    }

    String code() {
        return code;
    }
}
