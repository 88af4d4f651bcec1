package lantai.paper;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.label.LabelContent;
import lantai.app.label.LabelDrawing;
import lantai.app.label.LabelPrinting;
import lantai.app.label.SheetLayout;

/** Label sheets, calibration page and command card. */
@Component
public final class PdfLabels implements LabelPrinting {

    private static final double MARGIN = 3;
    private static final double NUMBER_MM = 5.2;
    private static final double LINE_MM = 3.2;

    private final LabelDrawing drawing;
    private final ChineseFonts fonts;

    @Activate
    public PdfLabels(@Reference LabelDrawing drawing) {
        this(drawing, new ChineseFonts());
    }

    PdfLabels(LabelDrawing drawing, ChineseFonts fonts) {
        this.drawing = drawing;
        this.fonts = fonts;
    }

    @Override
    public byte[] sheet(List<LabelContent> labels, Setup setup) {
        var layout = setup.layout();
        try (var sheet = new Sheet(fonts)) {
            for (var i = 0; i < Math.max(1, labels.size()); i++) {
                var index = (setup.startAt() - 1 + i) % layout.labelsPerPage();
                if (i == 0 || index == 0) {
                    sheet.page(layout.pageWidth(), layout.pageHeight());
                }
                if (i < labels.size()) {
                    label(sheet, labels.get(i), layout, layout.x(index) + setup.offsetX(), layout.y(index) + setup.offsetY());
                }
            }
            return sheet.bytes();
        }
    }

    private void label(Sheet sheet, LabelContent label, SheetLayout layout, double x, double y) {
        var top = y + (layout.labelHeight() - CODE_MM) / 2;
        var left = x + MARGIN + QUIET_MM;
        sheet.code(drawing.draw(label.payload()), left, top, CODE_MM);
        var textLeft = left + CODE_MM + QUIET_MM + 1;
        var most = x + layout.labelWidth() - MARGIN - textLeft;
        sheet.text(textLeft, y + layout.labelHeight() / 2, fitting(sheet, label.copyNumber(), NUMBER_MM, most), most, label.copyNumber());
        sheet.text(textLeft, y + layout.labelHeight() / 2 + LINE_MM * 1.6, LINE_MM, most, label.line());
    }

    /** The 份号 is never shortened: it becomes smaller. */
    private static double fitting(Sheet sheet, String text, double size, double most) {
        var width = sheet.width(text, size);
        return width <= most ? size : size * most / width * 0.99;
    }

    @Override
    public byte[] calibration(SheetLayout layout) {
        try (var sheet = new Sheet(fonts)) {
            sheet.page(layout.pageWidth(), layout.pageHeight());
            for (var mm = 0; mm <= layout.pageWidth(); mm++) {
                sheet.line(mm, 0, mm, mm % 10 == 0 ? 6 : mm % 5 == 0 ? 4 : 2, 0.1);
            }
            for (var mm = 0; mm <= layout.pageHeight(); mm++) {
                sheet.line(0, mm, mm % 10 == 0 ? 6 : mm % 5 == 0 ? 4 : 2, mm, 0.1);
            }
            var crossX = Math.min(100, layout.pageWidth() / 2);
            var crossY = Math.min(100, layout.pageHeight() / 2);
            sheet.line(crossX - 8, crossY, crossX + 8, crossY, 0.1);
            sheet.line(crossX, crossY - 8, crossX, crossY + 8, 0.1);
            sheet.text(crossX + 2, crossY + 5, LINE_MM, 60, (int) crossX + " mm × " + (int) crossY + " mm");
            for (var i = 0; i < layout.labelsPerPage(); i++) {
                frame(sheet, layout, i);
            }
            return sheet.bytes();
        }
    }

    private static void frame(Sheet sheet, SheetLayout layout, int index) {
        var x = layout.x(index);
        var y = layout.y(index);
        var right = x + layout.labelWidth();
        var bottom = y + layout.labelHeight();
        sheet.line(x, y, right, y, 0.05);
        sheet.line(x, bottom, right, bottom, 0.05);
        sheet.line(x, y, x, bottom, 0.05);
        sheet.line(right, y, right, bottom, 0.05);
    }

    @Override
    public byte[] card(String title, List<LabelContent> commands) {
        try (var sheet = new Sheet(fonts)) {
            sheet.page(210, 297);
            sheet.text(20, 24, 6, 170, title);
            for (var i = 0; i < commands.size(); i++) {
                var x = 20 + i % 3 * 60;
                var y = 36 + i / 3 * 62;
                sheet.code(drawing.draw(commands.get(i).payload()), x, y, 30);
                sheet.text(x, y + 39, 5, 50, commands.get(i).copyNumber());
                sheet.text(x, y + 45, LINE_MM, 50, commands.get(i).line());
            }
            return sheet.bytes();
        }
    }
}
