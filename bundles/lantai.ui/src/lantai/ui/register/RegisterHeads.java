package lantai.ui.register;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

import lantai.ui.look.Fonts;
import lantai.ui.look.Palette;
import lantai.ui.look.Tone;

/** Draws the heads of the columns, with an arrow where the table is sorted. */
final class RegisterHeads extends AbstractCellPainter {

    private final RegisterRows rows;

    RegisterHeads(RegisterRows rows) {
        this.rows = rows;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        var display = Display.getCurrent();
        var palette = Palette.of(display);
        gc.setBackground(palette.color(Tone.HEAD));
        gc.fillRectangle(bounds);
        gc.setForeground(palette.color(Tone.LINE));
        gc.drawLine(bounds.x, bounds.y + bounds.height - 1, bounds.x + bounds.width, bounds.y + bounds.height - 1);
        gc.drawLine(bounds.x + bounds.width - 1, bounds.y + 8, bounds.x + bounds.width - 1, bounds.y + bounds.height - 9);
        gc.setForeground(palette.color(Tone.TEXT));
        gc.setFont(Fonts.of(display).bold(Fonts.Size.NORMAL));
        var sorted = RegisterColumn.values()[cell.getColumnIndex()] == rows.sortedBy();
        RegisterCells.draw(gc, cell.getDataValue() + (sorted ? rows.isDescending() ? " ▾" : " ▴" : ""), bounds);
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        gc.setFont(Fonts.of(Display.getCurrent()).bold(Fonts.Size.NORMAL));
        return gc.textExtent(String.valueOf(cell.getDataValue())).x + 36;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return gc.getFontMetrics().getHeight() + 12;
    }
}
