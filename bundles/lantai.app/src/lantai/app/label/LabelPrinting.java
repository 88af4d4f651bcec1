package lantai.app.label;

import java.util.List;

/** Prints label sheets, badges and the command card as PDF, exact to the tenth of a millimetre at 100 % scale. */
public interface LabelPrinting {

    /** Side of the code on a label in millimetres, without its quiet zone. */
    double CODE_MM = 20.0;

    /** Width of the quiet zone kept free around the code: 2 mm at the least. */
    double QUIET_MM = 2.0;

    /**
     * How a sheet is printed.
     *
     * @param startAt first label used on the first page, from 1
     * @param offsetX shift to the right in millimetres, from the calibration page
     * @param offsetY shift downwards in millimetres
     */
    record Setup(SheetLayout layout, int startAt, double offsetX, double offsetY) {

        public Setup {
            if (startAt < 1 || startAt > layout.labelsPerPage()) {
                throw new IllegalArgumentException("start at label 1.." + layout.labelsPerPage() + ", not " + startAt);
            }
            if (!(Math.abs(offsetX) <= 20 && Math.abs(offsetY) <= 20)) {
                throw new IllegalArgumentException("an offset of more than 20 mm");
            }
        }
    }

    byte[] sheet(List<LabelContent> labels, Setup setup);

    /** A page with rulers and a cross at 100 × 100 mm, to measure a printer's offset. */
    byte[] calibration(SheetLayout layout);

    /** One A4 page of large codes with a word each, to be laminated: undo, finish, modes. */
    byte[] card(String title, List<LabelContent> commands);
}
