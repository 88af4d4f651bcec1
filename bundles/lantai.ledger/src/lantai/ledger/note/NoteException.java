package lantai.ledger.note;

/** A text that is no note, checkpoint, key or proof, or one whose signature does not hold; names the field. */
public final class NoteException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Which part of the text is wrong. */
    public enum Field {
        LENGTH("length"), ENCODING("encoding"), TEXT("text"), SIGNATURE_LINE("signature_line"), SIGNATURES("signatures"), NAME("name"),
        KEY_ID("key_id"), KEY("key"), SIGNATURE("signature"), TIME("time"), ORIGIN("origin"), SIZE("size"), ROOT("root"),
        EXTENSION("extension"), HEADER("header"), EXTRA("extra"), INDEX("index"), PATH("path");

        private final String word;

        Field(String word) {
            this.word = word;
        }

        /** Stable word for messages and JSON. */
        public String word() {
            return word;
        }
    }

    private final Field field;

    /** @param what in English, for logs; windows and command lines speak by the field */
    public NoteException(Field field, String what) {
        super(field.word + ": " + what);
        this.field = field;
    }

    public Field field() {
        return field;
    }
}
