package lantai.paper;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.label.LabelDrawing;
import lantai.app.paper.DaySheetPrinting;

/** The day sheet on one A4 page: the code large enough for any camera, the same numbers in figures beside it, lines to sign on. */
@Component
public final class PdfDaySheets implements DaySheetPrinting {

    private static final double LEFT = 20;
    private static final double WIDTH = 170;
    private static final double CODE = 70;
    private static final double TEXT = 4.2;
    private static final double SMALL = 3.2;
    private static final double LABEL = 38;
    /** Longest value on one line; a longer one goes on below. */
    private static final int HALF = 32;

    private final LabelDrawing drawing;
    private final ChineseFonts fonts;

    @Activate
    public PdfDaySheets(@Reference LabelDrawing drawing) {
        this(drawing, new ChineseFonts());
    }

    PdfDaySheets(LabelDrawing drawing, ChineseFonts fonts) {
        this.drawing = drawing;
        this.fonts = fonts;
    }

    @Override
    public byte[] daySheet(DaySheet page) {
        try (var sheet = new Sheet(fonts)) {
            sheet.page(210, 297);
            sheet.text(LEFT, 28, 8, WIDTH, page.title());
            sheet.line(LEFT, 33, LEFT + WIDTH, 33, 0.3);
            var y = 44.0;
            for (var fact : page.facts()) {
                sheet.text(LEFT, y, TEXT, LABEL - 2, fact[0]);
                y = value(sheet, fact[1], y) + 8;
            }
            y += 2;
            sheet.code(drawing.draw(page.code()), LEFT + (WIDTH - CODE) / 2, y, CODE);
            y += CODE + 6;
            var caption = sheet.width(page.caption(), SMALL);
            sheet.text(LEFT + Math.max(0, (WIDTH - caption) / 2), y, SMALL, WIDTH, page.caption());
            y += 12;
            for (var line : page.how()) {
                sheet.text(LEFT, y, TEXT, WIDTH, line);
                y += 7;
            }
            y += 12;
            for (var line : page.sign()) {
                sheet.text(LEFT, y, TEXT, WIDTH, line);
                y += 14;
            }
            return sheet.bytes();
        }
    }

    /** A long value (a root has 64 digits) stands on two lines; none is shortened. */
    private static double value(Sheet sheet, String value, double y) {
        var first = value.length() <= HALF * 3 / 2 ? value : value.substring(0, HALF);
        sheet.text(LEFT + LABEL, y, TEXT, WIDTH - LABEL, first);
        if (first.length() < value.length()) {
            sheet.text(LEFT + LABEL, y + 6, TEXT, WIDTH - LABEL, value.substring(HALF));
            return y + 6;
        }
        return y;
    }
}
