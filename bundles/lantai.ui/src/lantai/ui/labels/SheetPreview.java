package lantai.ui.labels;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import lantai.app.label.LabelPrinting;
import lantai.app.label.LabelPrinting.Setup;
import lantai.app.label.QrMatrix;
import lantai.ui.look.Fonts;
import lantai.ui.look.Palette;
import lantai.ui.look.Tone;

/** The first page of a sheet, drawn to scale from the same layout the printer gets. */
final class SheetPreview extends Canvas {

    private static final int MARGIN = 12;

    private Setup setup;
    private int labels;
    private QrMatrix sample;

    SheetPreview(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, event -> paint(event.gc));
    }

    /** @param code a code drawn on each label; null before any is known */
    void show(Setup how, int count, QrMatrix code) {
        setup = how;
        labels = count;
        sample = code;
        redraw();
    }

    private void paint(GC gc) {
        if (setup == null) {
            return;
        }
        var layout = setup.layout();
        var area = getClientArea();
        var scale = Math.min((area.width - 2.0 * MARGIN) / layout.pageWidth(), (area.height - 2.0 * MARGIN) / layout.pageHeight());
        var palette = Palette.of(this);
        var left = (area.width - layout.pageWidth() * scale) / 2;
        gc.setBackground(palette.color(Tone.CARD));
        gc.fillRectangle((int) left, MARGIN, (int) (layout.pageWidth() * scale), (int) (layout.pageHeight() * scale));
        gc.setForeground(palette.color(Tone.LINE));
        gc.drawRectangle((int) left, MARGIN, (int) (layout.pageWidth() * scale), (int) (layout.pageHeight() * scale));
        gc.setFont(Fonts.of(this).plain(Fonts.Size.SMALL));
        for (var i = 0; i < layout.labelsPerPage(); i++) {
            var x = (int) (left + layout.x(i) * scale);
            var y = (int) (MARGIN + layout.y(i) * scale);
            gc.setForeground(palette.color(Tone.LINE));
            gc.drawRectangle(x, y, (int) (layout.labelWidth() * scale), (int) (layout.labelHeight() * scale));
            var used = i >= setup.startAt() - 1 && i < setup.startAt() - 1 + labels;
            if (used && sample != null) {
                var codeX = x + (setup.offsetX() + 5) * scale;
                var codeY = y + (setup.offsetY() + (layout.labelHeight() - LabelPrinting.CODE_MM) / 2) * scale;
                code(gc, palette, codeX, codeY, LabelPrinting.CODE_MM * scale);
            }
        }
    }

    private void code(GC gc, Palette palette, double x, double y, double side) {
        gc.setBackground(palette.color(Tone.TEXT));
        var module = side / sample.size();
        for (var row = 0; row < sample.size(); row++) {
            for (var column = 0; column < sample.size(); column++) {
                if (sample.isDark(column, row)) {
                    var left = (int) Math.round(x + column * module);
                    var top = (int) Math.round(y + row * module);
                    gc.fillRectangle(left, top, (int) Math.round(x + (column + 1) * module) - left,
                            (int) Math.round(y + (row + 1) * module) - top);
                }
            }
        }
    }
}
