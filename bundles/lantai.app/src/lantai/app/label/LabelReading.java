package lantai.app.label;

import java.util.List;

/** Reads codes out of a picture; the port to the barcode library. */
public interface LabelReading {

    /**
     * One code that was read.
     *
     * @param text   what stands in it
     * @param format {@code QR_CODE} or {@code PDF_417}
     */
    record ReadCode(String text, String format) {
    }

    /** The picture cannot be looked at, and why: {@code not-an-image}, {@code too-large}, {@code truncated}. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;

        public Unreadable(String code, Throwable cause) {
            super(code, cause);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Every code found, from the top left on, each once; empty when there is none. At most 40 megapixels. */
    List<ReadCode> read(byte[] image) throws Unreadable;

    /**
     * The QR codes in a picture that is open already, found quickly: no other kinds of codes, no very small ones.
     *
     * @param grey brightness, a byte a pixel, row by row
     */
    default List<ReadCode> labels(byte[] grey, int width, int height) {
        return List.of();
    }
}
