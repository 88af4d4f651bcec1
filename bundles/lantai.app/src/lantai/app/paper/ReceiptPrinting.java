package lantai.app.paper;

import java.util.List;

/** Prints receipts (回执) as PDF. */
public interface ReceiptPrinting {

    /** Most lines on one receipt page; a longer batch goes on over. */
    int LINES = 10;

    /**
     * A receipt as it is to be printed, in the words of one language.
     *
     * @param facts   pairs of label and value above the table: who, when, until when
     * @param columns headings of the table
     * @param lines   cells of the table; masked titles only
     * @param code    payload or head of the journal for the QR code
     * @param caption what stands under the code
     * @param foot    the no-photo notice and where to sign
     */
    record Receipt(String title, List<String[]> facts, List<String> columns, List<List<String>> lines, String code, String caption,
            List<String> foot) {
        public Receipt {
            facts = List.copyOf(facts);
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
            foot = List.copyOf(foot);
        }
    }

    byte[] receipt(Receipt receipt);

    /** No font with Chinese characters that a PDF can embed is installed. */
    final class NoFont extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NoFont() {
            super("no TrueType font with Chinese characters is installed; Debian: fonts-wqy-zenhei or fonts-arphic-uming, Windows: SimSun");
        }
    }
}
