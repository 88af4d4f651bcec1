package lantai.paper;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.label.LabelDrawing;
import lantai.app.paper.ReceiptPrinting;

/** Receipts on A4, ten lines a page, each page with the code that names the head of the journal. */
@Component
public final class PdfReceipts implements ReceiptPrinting {

    private static final double LEFT = 20;
    private static final double WIDTH = 170;
    private static final double ROW = 9;
    private static final double TEXT = 3.9;

    private final LabelDrawing drawing;

    @Activate
    public PdfReceipts(@Reference LabelDrawing drawing) {
        this.drawing = drawing;
    }

    @Override
    public byte[] receipt(Receipt receipt) {
        var pages = Math.max(1, (receipt.lines().size() + LINES - 1) / LINES);
        try (var sheet = new Sheet()) {
            for (var page = 0; page < pages; page++) {
                var from = page * LINES;
                var to = Math.min(receipt.lines().size(), from + LINES);
                page(sheet, receipt, receipt.lines().subList(from, to), page + 1, pages);
            }
            return sheet.bytes();
        }
    }

    private void page(Sheet sheet, Receipt receipt, List<List<String>> lines, int page, int pages) {
        sheet.page(210, 297);
        sheet.text(LEFT, 28, 7, 120, receipt.title());
        sheet.text(LEFT, 36, TEXT, 60, page + " / " + pages);
        sheet.code(drawing.draw(receipt.code()), LEFT + WIDTH - 26, 16, 26);
        sheet.text(LEFT + WIDTH - 60, 47, 2.8, 60, receipt.caption());
        var y = 52.0;
        for (var fact : receipt.facts()) {
            sheet.text(LEFT, y, TEXT, 34, fact[0]);
            sheet.text(LEFT + 36, y, TEXT, WIDTH - 36, fact[1]);
            y += 7;
        }
        y = table(sheet, receipt.columns(), lines, y + 4);
        y += 10;
        for (var line : receipt.foot()) {
            sheet.text(LEFT, y, TEXT, WIDTH, line);
            y += 8;
        }
    }

    private static double table(Sheet sheet, List<String> columns, List<List<String>> lines, double top) {
        var width = WIDTH / Math.max(1, columns.size());
        var y = top;
        sheet.line(LEFT, y - 6, LEFT + WIDTH, y - 6, 0.3);
        cells(sheet, columns, width, y);
        sheet.line(LEFT, y + 3, LEFT + WIDTH, y + 3, 0.2);
        for (var line : lines) {
            y += ROW;
            cells(sheet, line, width, y);
            sheet.line(LEFT, y + 3, LEFT + WIDTH, y + 3, 0.1);
        }
        return y;
    }

    private static void cells(Sheet sheet, List<String> cells, double width, double y) {
        for (var i = 0; i < cells.size(); i++) {
            sheet.text(LEFT + i * width, y, TEXT, width - 2, cells.get(i));
        }
    }
}
