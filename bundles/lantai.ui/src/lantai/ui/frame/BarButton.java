package lantai.ui.frame;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import lantai.ui.look.Fonts;
import lantai.ui.look.Icon;
import lantai.ui.look.Icons;
import lantai.ui.look.Palette;
import lantai.ui.look.Tone;

/** A flat thing in the top bar: icon, words, keys as caps. Never takes the focus, so that the scan box keeps it. */
final class BarButton extends Canvas {

    /** How it looks. */
    enum Kind {
        /** Like a field: quiet words, caps right behind. */
        FIELD,
        /** Like a name plate. */
        CHIP,
        /** Like a button. */
        BUTTON
    }

    private static final int PAD = 11;
    private static final int GAP = 7;
    private static final int ICON = 16;
    private static final int CAP_PAD = 6;

    private final Kind kind;
    private final Icon icon;
    private final String[] keys;
    private String words;
    private Runnable chosen = () -> { };

    BarButton(Composite parent, Kind kind, Icon icon, String words, String... keys) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        this.kind = kind;
        this.icon = icon;
        this.words = words;
        this.keys = keys;
        setFont(Fonts.of(this).plain(Fonts.Size.NORMAL));
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseUp, event -> chosen.run());
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = BarButton.this.words;
            }
        });
    }

    void onChosen(Runnable action) {
        chosen = action;
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    }

    void say(String next) {
        words = next;
        redraw();
    }

    String words() {
        return words;
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        var gc = new GC(this);
        try {
            gc.setFont(getFont());
            var width = 2 * scaled(PAD) + scaled(ICON) + scaled(GAP) + gc.textExtent(words).x;
            for (var key : keys) {
                width += scaled(GAP) + capWidth(gc, key);
            }
            return new Point(wHint == SWT.DEFAULT ? width : wHint, hHint == SWT.DEFAULT ? gc.getFontMetrics().getHeight() + scaled(14) : hHint);
        } finally {
            gc.dispose();
        }
    }

    private int scaled(int pixels) {
        return Fonts.of(this).scaled(pixels);
    }

    private int capWidth(GC gc, String key) {
        gc.setFont(Fonts.of(this).plain(Fonts.Size.SMALL));
        return gc.textExtent(key.substring(1, key.length() - 1)).x + 2 * scaled(CAP_PAD);
    }

    private void paint(GC gc) {
        var palette = Palette.of(this);
        var area = getClientArea();
        gc.setBackground(palette.color(switch (kind) {
            case FIELD -> Tone.GROUND;
            case CHIP -> Tone.ACCENT_SOFT;
            case BUTTON -> Tone.CARD;
        }));
        gc.fillRectangle(area);
        gc.setForeground(palette.color(kind == Kind.CHIP ? Tone.ACCENT_LINE : Tone.LINE));
        gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
        var ink = palette.color(kind == Kind.FIELD ? Tone.QUIET : Tone.TEXT);
        var x = scaled(PAD);
        var edge = scaled(ICON);
        gc.drawImage(Icons.of(this).image(icon, edge, ink), x, (area.height - edge) / 2);
        x += edge + scaled(GAP);
        gc.setForeground(ink);
        gc.setFont(getFont());
        var extent = gc.textExtent(words);
        gc.drawText(words, x, (area.height - extent.y) / 2, true);
        x += extent.x + scaled(GAP);
        for (var key : keys) {
            x += paintCap(gc, palette, key, x, area.height) + scaled(GAP);
        }
    }

    private int paintCap(GC gc, Palette palette, String key, int x, int height) {
        var width = capWidth(gc, key);
        var word = key.substring(1, key.length() - 1);
        var extent = gc.textExtent(word);
        var top = (height - extent.y - 4) / 2;
        gc.setBackground(palette.color(Tone.KEY));
        gc.fillRectangle(x, top, width - 1, extent.y + 3);
        gc.setForeground(palette.color(Tone.LINE));
        gc.drawRectangle(x, top, width - 1, extent.y + 3);
        gc.setForeground(palette.color(Tone.QUIET));
        gc.drawText(word, x + scaled(CAP_PAD), top + 2, true);
        return width;
    }
}
