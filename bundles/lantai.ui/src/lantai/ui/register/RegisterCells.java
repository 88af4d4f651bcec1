package lantai.ui.register;

import java.time.OffsetDateTime;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

import lantai.core.mark.Level;
import lantai.ui.look.Fonts;
import lantai.ui.look.Palette;
import lantai.ui.look.Tone;

/** Draws the cells of the register in the tones of the running theme: levels as badges, states with a sign, overdue in red. */
final class RegisterCells extends AbstractCellPainter {

    private static final int PAD = 8;

    private final RegisterRows rows;

    RegisterCells(RegisterRows rows) {
        this.rows = rows;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        var index = cell.getRowIndex();
        if (index < 0 || index >= rows.size()) {
            return;
        }
        var display = Display.getCurrent();
        var palette = Palette.of(display);
        var row = rows.row(index);
        var column = RegisterColumn.values()[cell.getColumnIndex()];
        gc.setBackground(palette.color(DisplayMode.SELECT.equals(cell.getDisplayMode()) ? Tone.ACCENT_SOFT : Tone.CARD));
        gc.fillRectangle(bounds);
        gc.setForeground(palette.color(Tone.LINE));
        gc.drawLine(bounds.x, bounds.y + bounds.height - 1, bounds.x + bounds.width, bounds.y + bounds.height - 1);
        var text = column.text(row, rows.view());
        if (column == RegisterColumn.LEVEL && row.copy().level() != Level.NONE) {
            badge(gc, palette, text, levelTone(row.copy().level()), bounds, display);
        } else {
            var late = RegisterRows.isOverdue(row, OffsetDateTime.now());
            gc.setFont(font(column, display));
            gc.setForeground(palette.color(tone(column, row, late)));
            var shown = column == RegisterColumn.STATUS ? sign(row) + " " + text : column == RegisterColumn.DUE && late ? "! " + text : text;
            draw(gc, shown, bounds);
        }
    }

    private static Font font(RegisterColumn column, Display display) {
        return switch (column) {
            case COPY -> Fonts.of(display).bold(Fonts.Size.NORMAL);
            case SINCE, DUE, ISSUED, PAGES -> Fonts.of(display).digits(Fonts.Size.SMALL);
            default -> Fonts.of(display).plain(Fonts.Size.NORMAL);
        };
    }

    private static Tone tone(RegisterColumn column, RegisterRow row, boolean late) {
        return switch (column) {
            case STATUS -> switch (row.copy().status()) {
                case STORED -> Tone.GOOD;
                case ISSUED, IN_TRANSIT, READING -> late ? Tone.BAD : Tone.WARN;
                case MISSING -> Tone.BAD;
                case REGISTERED, DESTROYED, VOID -> Tone.QUIET;
            };
            case DUE -> late ? Tone.BAD : Tone.TEXT;
            case SINCE, ISSUED, ORIGIN, DOCUMENT, KIND -> Tone.QUIET;
            default -> Tone.TEXT;
        };
    }

    private static String sign(RegisterRow row) {
        return switch (row.copy().status()) {
            case REGISTERED -> "○";
            case STORED -> "●";
            case ISSUED -> "→";
            case IN_TRANSIT -> "⇢";
            case READING -> "◉";
            case MISSING -> "✖";
            case DESTROYED, VOID -> "—";
        };
    }

    static Tone levelTone(Level level) {
        return switch (level) {
            case TOP_SECRET -> Tone.TOP_SECRET;
            case SECRET -> Tone.SECRET;
            case CONFIDENTIAL -> Tone.CONFIDENTIAL;
            case WORK, NONE -> Tone.WORK_SECRET;
        };
    }

    private static void badge(GC gc, Palette palette, String mark, Tone tone, Rectangle bounds, Display display) {
        gc.setFont(Fonts.of(display).plain(Fonts.Size.SMALL));
        var extent = gc.textExtent(mark);
        gc.setBackground(palette.color(tone));
        gc.fillRectangle(bounds.x + PAD, bounds.y + (bounds.height - extent.y - 4) / 2, Math.min(extent.x + 12, bounds.width - PAD),
                extent.y + 4);
        gc.setForeground(palette.color(Tone.LEVEL_TEXT));
        gc.drawText(mark, bounds.x + PAD + 6, bounds.y + (bounds.height - extent.y) / 2, true);
    }

    /** Text on one line, with an ellipsis where it does not fit. */
    static void draw(GC gc, String text, Rectangle bounds) {
        var room = bounds.width - 2 * PAD;
        var shown = text;
        if (gc.textExtent(shown).x > room) {
            var length = shown.length();
            while (length > 0 && gc.textExtent(shown.substring(0, length) + "…").x > room) {
                length--;
            }
            shown = shown.substring(0, length) + "…";
        }
        var height = gc.getFontMetrics().getHeight();
        gc.drawText(shown, bounds.x + PAD, bounds.y + (bounds.height - height) / 2, true);
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        gc.setFont(Fonts.of(Display.getCurrent()).plain(Fonts.Size.NORMAL));
        return gc.textExtent(String.valueOf(cell.getDataValue())).x + 3 * PAD;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return gc.getFontMetrics().getHeight() + PAD;
    }
}
