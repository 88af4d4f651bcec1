package lantai.ui.look;

import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Paints one column of a table in the tone of what it says; the style sheet alone would paint every cell in one colour. */
public final class SignColumn {

    private static final int PAD = 6;

    private final Table table;
    private final int column;
    private final Function<TableItem, Tone> tone;

    private SignColumn(Table table, int column, Function<TableItem, Tone> tone) {
        this.table = table;
        this.column = column;
        this.tone = tone;
    }

    /** @param tone asked at every paint, so that a change of the theme shows at once */
    public static void on(Table table, int column, Function<TableItem, Tone> tone) {
        var painter = new SignColumn(table, column, tone);
        table.addListener(SWT.EraseItem, painter::erase);
        table.addListener(SWT.PaintItem, painter::paint);
    }

    private void erase(Event event) {
        if (event.index == column) {
            event.detail &= ~SWT.FOREGROUND;
        }
    }

    private void paint(Event event) {
        if (event.index != column) {
            return;
        }
        var fonts = Fonts.of(table);
        var font = fonts.bold(Fonts.Size.NORMAL);
        var text = fonts.shortened(((TableItem) event.item).getText(column), font, table.getColumn(column).getWidth() - PAD);
        var chosen = (event.detail & SWT.SELECTED) != 0;
        event.gc.setForeground(Palette.of(table).color(chosen ? Tone.ACCENT_TEXT : tone.apply((TableItem) event.item)));
        event.gc.setFont(font);
        var extent = event.gc.textExtent(text);
        event.gc.drawText(text, event.x + PAD / 2, event.y + (table.getItemHeight() - extent.y) / 2, true);
    }
}
