package lantai.app.trace;

import java.util.function.IntFunction;

/** Draws marks on paper; the port to the PDF library. Everything is at 100 % scale and aligned with the pixels of 600 dpi. */
public interface MarkPrinting {

    /** The document given is no PDF that can be overlaid: {@code not-a-pdf}, {@code locked-pdf}, {@code too-many-pages}. */
    final class BadDocument extends Exception {
        private static final long serialVersionUID = 1L;

        public BadDocument(String code, Throwable cause) {
            super(code, cause);
        }

        public String code() {
            return getMessage();
        }
    }

    /** Looks whether a document can be overlaid at all, before a mark is made for it. */
    void check(byte[] pdf) throws BadDocument;

    /**
     * Lays marks over the pages of a document; the pages stay as they are.
     *
     * @param marks the mark of a page, from 1
     */
    Overlaid overlay(byte[] pdf, IntFunction<MarkDrawing> marks) throws BadDocument;

    /** A marked document. */
    record Overlaid(byte[] pdf, int pages) {
    }

    /** One sheet with nothing but a mark. @param width in millimetres */
    byte[] sheet(double width, double height, MarkDrawing mark);

    /** A page to print, scan and give to the reader: rulers, a text, and the mark itself. */
    byte[] testPage(MarkDrawing mark);
}
