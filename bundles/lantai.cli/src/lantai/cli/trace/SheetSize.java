package lantai.cli.trace;

import java.util.Arrays;
import java.util.Optional;

/** Sheets a mark is printed on alone. */
enum SheetSize {

    A3(297, 420), A4(210, 297), A5(148, 210);

    private final double width;
    private final double height;

    SheetSize(double width, double height) {
        this.width = width;
        this.height = height;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    static Optional<SheetSize> ofName(String name) {
        return Arrays.stream(values()).filter(size -> size.name().equalsIgnoreCase(name)).findFirst();
    }
}
