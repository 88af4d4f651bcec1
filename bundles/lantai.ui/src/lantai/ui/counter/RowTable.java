package lantai.ui.counter;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import lantai.core.mark.Level;
import lantai.ui.look.Fonts;
import lantai.ui.look.Palette;
import lantai.ui.look.Tone;

/** The rows of a visit: sign, 份号, level as a badge, urgency, number, verdict in word and colour. Newest on top. */
final class RowTable {

    private static final int ROW_HEIGHT = 36;
    private static final int SIGN_COLUMN = 0;
    private static final int COPY_COLUMN = 1;
    private static final int LEVEL_COLUMN = 2;
    private static final int VERDICT_COLUMN = 5;
    private static final int PAD = 6;
    private static final int[] SHARES = { 4, 14, 15, 8, 20, 39 };

    private final Table table;
    private final RowWords words;

    RowTable(Composite parent, RowWords words, Consumer<Row> opened) {
        this.words = words;
        table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        table.setLinesVisible(false);
        for (var title : List.of("", CounterMessages.column_copy, CounterMessages.column_level, CounterMessages.column_urgency,
                CounterMessages.column_number, CounterMessages.column_verdict)) {
            var column = new TableColumn(table, SWT.LEFT);
            column.setText(title);
            column.setResizable(true);
        }
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        table.addListener(SWT.Resize, event -> share());
        table.addListener(SWT.MeasureItem, event -> event.height = Math.max(event.height, ROW_HEIGHT));
        table.addListener(SWT.EraseItem, event -> {
            if (event.index == SIGN_COLUMN || event.index == LEVEL_COLUMN || event.index == VERDICT_COLUMN) {
                event.detail &= ~SWT.FOREGROUND;
            }
        });
        table.addListener(SWT.PaintItem, this::paint);
        table.addListener(SWT.DefaultSelection, event -> {
            if (event.item.getData() instanceof Row row) {
                opened.accept(row);
            }
        });
    }

    Table control() {
        return table;
    }

    void show(List<Row> rows) {
        table.setRedraw(false);
        table.removeAll();
        for (var row : rows) {
            var item = new TableItem(table, SWT.NONE);
            item.setData(row);
            item.setText(new String[] { words.sign(row), row.copy().map(c -> c.copyNumber()).orElse(fitting(row.text(), COPY_COLUMN)), row.mark(), row.urgency(),
                    row.number(), words.verdict(row) });
            item.setFont(1, Fonts.of(table).bold(Fonts.Size.NORMAL));
        }
        table.setRedraw(true);
    }

    private static Tone tone(Row row) {
        return switch (row.verdict()) {
            case GOOD -> Tone.GOOD;
            case NOTICE -> Tone.WARN;
            case BLOCKED -> Tone.BAD;
        };
    }

    private void share() {
        var width = table.getClientArea().width;
        for (var i = 0; i < SHARES.length; i++) {
            table.getColumn(i).setWidth(width * SHARES[i] / 100);
        }
    }

    private void paint(Event event) {
        if (!(event.item.getData() instanceof Row row)) {
            return;
        }
        switch (event.index) {
            case SIGN_COLUMN -> coloured(event.gc, ((TableItem) event.item).getText(event.index), tone(row), event.x, event.y);
            case VERDICT_COLUMN -> coloured(event.gc, fitting(((TableItem) event.item).getText(event.index), VERDICT_COLUMN), tone(row), event.x, event.y);
            case LEVEL_COLUMN -> {
                if (row.level() != Level.NONE) {
                    badge(event.gc, row.mark(), row.level(), event.x, event.y, table.getItemHeight());
                }
            }
            default -> { }
        }
    }

    /** The style sheet would paint every cell in one colour; sign and verdict have their own. */
    private void coloured(GC gc, String text, Tone tone, int x, int y) {
        gc.setForeground(Palette.of(table).color(tone));
        gc.setFont(Fonts.of(table).bold(Fonts.Size.NORMAL));
        var extent = gc.textExtent(text);
        gc.drawText(text, x + PAD, y + (table.getItemHeight() - extent.y) / 2, true);
    }

    /** What fits into the column; the whole sentence stands beside, with the reason and what would help. */
    private String fitting(String text, int column) {
        var fonts = Fonts.of(table);
        return fonts.shortened(text, fonts.bold(Fonts.Size.NORMAL), table.getColumn(column).getWidth() - 2 * PAD);
    }

    private void badge(GC gc, String mark, Level level, int x, int y, int height) {
        var palette = Palette.of(table);
        gc.setFont(Fonts.of(table).plain(Fonts.Size.SMALL));
        var extent = gc.textExtent(mark);
        gc.setBackground(palette.color(levelTone(level)));
        gc.fillRectangle(x, y + (height - extent.y - 6) / 2, extent.x + 14, extent.y + 6);
        gc.setForeground(palette.color(Tone.LEVEL_TEXT));
        gc.drawText(mark, x + 7, y + (height - extent.y) / 2, true);
    }

    static Tone levelTone(Level level) {
        return switch (level) {
            case TOP_SECRET -> Tone.TOP_SECRET;
            case SECRET -> Tone.SECRET;
            case CONFIDENTIAL -> Tone.CONFIDENTIAL;
            case WORK, NONE -> Tone.WORK_SECRET;
        };
    }
}
