package lantai.app.paper;

import java.util.List;

/** Prints the head of the journal on one sheet (日结单), to be signed by hand and kept where nobody who keeps the registry keeps it. */
public interface DaySheetPrinting {

    /**
     * A day sheet as it is to be printed, in the words of one language.
     *
     * @param facts   pairs of label and value: when, which log, how many events, the root, under which key
     * @param code    the signed note, as the QR code gives it back
     * @param caption what stands under the code
     * @param how     lines that say what the sheet is for and how it is checked
     * @param sign    lines for hands to sign on
     */
    record DaySheet(String title, List<String[]> facts, String code, String caption, List<String> how, List<String> sign) {
        public DaySheet {
            facts = List.copyOf(facts);
            how = List.copyOf(how);
            sign = List.copyOf(sign);
        }
    }

    /**
     * One A4 page as PDF.
     *
     * @throws ReceiptPrinting.NoFont when no fitting font is installed
     */
    byte[] daySheet(DaySheet sheet);
}
