package lantai.app.label;

import java.util.Arrays;
import java.util.Optional;

/** The label sheets known by name; all measures in millimetres from the top left of the page. */
public enum SheetLayout {

    /** 24 labels of 70 × 37 mm on A4, no margins between. */
    A4_3X8("A4-3x8", 210, 297, 3, 8, 70, 37, 0, 0.5, 70, 37),
    /** 40 labels of 48.5 × 25.4 mm on A4. */
    A4_4X10("A4-4x10", 210, 297, 4, 10, 48.5, 25.4, 8, 21.5, 48.5, 25.4),
    /** 14 labels of 99.1 × 38.1 mm on A4. */
    A4_2X7("A4-2x7", 210, 297, 2, 7, 99.1, 38.1, 4.65, 15.15, 101.6, 38.1),
    /** One label of 50 × 30 mm from a roll. */
    ROLL_50X30("roll-50x30", 50, 30, 1, 1, 50, 30, 0, 0, 50, 30);

    private final String sheetName;
    private final double pageWidth;
    private final double pageHeight;
    private final int columns;
    private final int rows;
    private final double width;
    private final double height;
    private final double left;
    private final double top;
    private final double pitchX;
    private final double pitchY;

    SheetLayout(String sheetName, double pageWidth, double pageHeight, int columns, int rows, double width, double height, double left,
            double top, double pitchX, double pitchY) {
        this.sheetName = sheetName;
        this.pageWidth = pageWidth;
        this.pageHeight = pageHeight;
        this.columns = columns;
        this.rows = rows;
        this.width = width;
        this.height = height;
        this.left = left;
        this.top = top;
        this.pitchX = pitchX;
        this.pitchY = pitchY;
    }

    public static Optional<SheetLayout> ofName(String name) {
        return Arrays.stream(values()).filter(layout -> layout.sheetName.equalsIgnoreCase(name)).findFirst();
    }

    /** The name on the command line and in the window. */
    public String sheetName() {
        return sheetName;
    }

    public double pageWidth() {
        return pageWidth;
    }

    public double pageHeight() {
        return pageHeight;
    }

    public double labelWidth() {
        return width;
    }

    public double labelHeight() {
        return height;
    }

    public int labelsPerPage() {
        return columns * rows;
    }

    /** Left edge of the label at an index on its page, counted along rows from 0. */
    public double x(int index) {
        return left + index % columns * pitchX;
    }

    /** Upper edge of the label at an index on its page. */
    public double y(int index) {
        return top + index / columns * pitchY;
    }
}
