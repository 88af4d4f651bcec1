package lantai.paper;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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
    private static final double SMALL = 2.8;
    private static final double GAP = 4;
    /** A signed head needs 57 modules: at 0.6 mm each a cheap camera reads them. */
    private static final double CODE = 34;
    private static final double CODE_TOP = 12;

    private final LabelDrawing drawing;
    private final ChineseFonts fonts;

    @Activate
    public PdfReceipts(@Reference LabelDrawing drawing) {
        this(drawing, new ChineseFonts());
    }

    PdfReceipts(LabelDrawing drawing, ChineseFonts fonts) {
        this.drawing = drawing;
        this.fonts = fonts;
    }

    @Override
    public byte[] receipt(Receipt receipt) {
        var pages = Math.max(1, (receipt.lines().size() + LINES - 1) / LINES);
        try (var sheet = new Sheet(fonts)) {
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
        sheet.code(drawing.draw(receipt.code()), LEFT + WIDTH - CODE, CODE_TOP, CODE);
        var caption = Math.min(WIDTH / 2, sheet.width(receipt.caption(), SMALL));
        sheet.text(LEFT + WIDTH - caption, CODE_TOP + CODE + 4, SMALL, caption + 1, receipt.caption());
        var y = 58.0;
        for (var fact : receipt.facts()) {
            sheet.text(LEFT, y, TEXT, 34, fact[0]);
            sheet.text(LEFT + 36, y, TEXT, WIDTH - 36, fact[1]);
            y += 7;
        }
        y = table(sheet, receipt, lines, y + 4);
        y += 10;
        for (var line : receipt.foot()) {
            sheet.text(LEFT, y, TEXT, WIDTH, line);
            y += 8;
        }
    }

    private static double table(Sheet sheet, Receipt receipt, List<List<String>> lines, double top) {
        var widths = widths(sheet, receipt);
        var y = top;
        sheet.line(LEFT, y - 6, LEFT + WIDTH, y - 6, 0.3);
        cells(sheet, receipt.columns(), widths, y);
        sheet.line(LEFT, y + 3, LEFT + WIDTH, y + 3, 0.2);
        for (var line : lines) {
            y += ROW;
            cells(sheet, line, widths, y);
            sheet.line(LEFT, y + 3, LEFT + WIDTH, y + 3, 0.1);
        }
        return y;
    }

    /** Each column takes its part by its longest cell, the same on every page; no column is narrower than half its even share. */
    private static double[] widths(Sheet sheet, Receipt receipt) {
        var columns = receipt.columns().size();
        var widths = new double[columns];
        for (var column = 0; column < columns; column++) {
            var at = column;
            widths[column] = GAP + Stream.concat(Stream.of(receipt.columns()), receipt.lines().stream()).filter(line -> at < line.size())
                    .mapToDouble(line -> sheet.width(line.get(at), TEXT)).max().orElse(0);
            widths[column] = Math.max(widths[column], WIDTH / columns / 2);
        }
        var sum = Arrays.stream(widths).sum();
        return Arrays.stream(widths).map(width -> width * WIDTH / sum).toArray();
    }

    private static void cells(Sheet sheet, List<String> cells, double[] widths, double y) {
        var x = LEFT;
        for (var i = 0; i < Math.min(cells.size(), widths.length); i++) {
            sheet.text(x, y, TEXT, widths[i] - GAP / 2, cells.get(i));
            x += widths[i];
        }
    }
}
