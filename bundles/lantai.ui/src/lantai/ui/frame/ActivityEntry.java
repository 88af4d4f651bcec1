package lantai.ui.frame;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import lantai.ui.look.Fonts;
import lantai.ui.look.Icons;
import lantai.ui.look.Palette;
import lantai.ui.look.Tone;

/** One slice in the activity bar: icon, word, and a badge with what waits. */
final class ActivityEntry extends Canvas {

    private static final int WIDTH = 92;
    private static final int HEIGHT = 62;
    private static final int ICON = 24;

    private final Slice slice;
    private Badge badge;
    private boolean selected;

    ActivityEntry(Composite parent, Slice slice, Runnable chosen) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        this.slice = slice;
        badge = new Badge(slice.id(), 0);
        setFont(Fonts.of(this).plain(Fonts.Size.NORMAL));
        setToolTipText(slice.key().map(key -> slice.label() + "  " + key).orElse(slice.label()));
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseUp, event -> chosen.run());
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = slice.label();
            }
        });
    }

    Slice slice() {
        return slice;
    }

    void select(boolean wanted) {
        selected = wanted;
        redraw();
    }

    void badge(Badge next) {
        badge = next;
        redraw();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(scaled(WIDTH), scaled(HEIGHT));
    }

    private int scaled(int pixels) {
        return Fonts.of(this).scaled(pixels);
    }

    private void paint(GC gc) {
        var palette = Palette.of(this);
        var area = getClientArea();
        gc.setBackground(palette.color(selected ? Tone.BAR_SELECTED : Tone.BAR));
        gc.fillRectangle(area);
        if (selected) {
            gc.setBackground(palette.color(Tone.BAR_MARK));
            gc.fillRectangle(0, 0, 3, area.height);
        }
        var ink = palette.color(selected ? Tone.ACCENT_TEXT : Tone.BAR_TEXT);
        var icon = scaled(ICON);
        gc.drawImage(Icons.of(this).image(slice.icon(), icon, ink), (area.width - icon) / 2, scaled(8));
        gc.setForeground(ink);
        gc.setFont(getFont());
        var extent = gc.textExtent(slice.label());
        gc.drawText(slice.label(), Math.max(4, (area.width - extent.x) / 2), scaled(36), true);
        if (badge.waiting() > 0) {
            paintBadge(gc, palette);
        }
    }

    private void paintBadge(GC gc, Palette palette) {
        gc.setFont(Fonts.of(this).plain(Fonts.Size.SMALL));
        var extent = gc.textExtent(badge.words());
        var height = scaled(16);
        var width = Math.max(height, extent.x + scaled(8));
        var x = Math.min(getClientArea().width - 2 - width, (getClientArea().width + scaled(ICON)) / 2 - scaled(4));
        var y = scaled(6);
        gc.setAntialias(SWT.ON);
        gc.setBackground(palette.color(Tone.TOP_SECRET));
        gc.fillRoundRectangle(x, y, width, height, height, height);
        gc.setForeground(palette.color(Tone.LEVEL_TEXT));
        gc.drawText(badge.words(), x + (width - extent.x) / 2, y + (height - extent.y) / 2, true);
    }
}
