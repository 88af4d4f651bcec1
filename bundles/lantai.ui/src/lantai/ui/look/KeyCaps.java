package lantai.ui.look;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A line of quiet words with keys drawn as caps between them: {@code KeyCaps.in(parent, "Undo", "[Ctrl]", "[Z]")}. */
public final class KeyCaps extends Canvas {

    private static final int GAP = 6;
    private static final int PAD = 6;
    private List<String> pieces;

    private KeyCaps(Composite parent, List<String> pieces) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.pieces = pieces;
        setFont(Fonts.of(this).plain(Fonts.Size.NORMAL));
        addListener(SWT.Paint, event -> paint(event.gc));
    }

    /** @param pieces words; one in square brackets is a key */
    public static KeyCaps in(Composite parent, String... pieces) {
        return new KeyCaps(parent, List.of(pieces));
    }

    /** Says something else. */
    public void show(String... words) {
        pieces = List.of(words);
        requestLayout();
        redraw();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        var gc = new GC(this);
        try {
            var width = 0;
            for (var piece : pieces) {
                width += width(gc, piece) + GAP;
            }
            gc.setFont(getFont());
            return new Point(wHint == SWT.DEFAULT ? Math.max(0, width - GAP) : wHint,
                    hHint == SWT.DEFAULT ? gc.getFontMetrics().getHeight() + 6 : hHint);
        } finally {
            gc.dispose();
        }
    }

    private int width(GC gc, String piece) {
        gc.setFont(font(piece));
        return gc.textExtent(words(piece)).x + (isKey(piece) ? 2 * PAD : 0);
    }

    private org.eclipse.swt.graphics.Font font(String piece) {
        return Fonts.of(this).plain(isKey(piece) ? Fonts.Size.SMALL : Fonts.Size.NORMAL);
    }

    private static boolean isKey(String piece) {
        return piece.startsWith("[") && piece.endsWith("]");
    }

    private static String words(String piece) {
        return isKey(piece) ? piece.substring(1, piece.length() - 1) : piece;
    }

    private void paint(GC gc) {
        var palette = Palette.of(this);
        var height = getClientArea().height;
        var x = 0;
        for (var piece : pieces) {
            var width = width(gc, piece);
            var extent = gc.textExtent(words(piece));
            if (isKey(piece)) {
                gc.setBackground(palette.color(Tone.KEY));
                gc.fillRectangle(x, 1, width - 1, height - 3);
                gc.setForeground(palette.color(Tone.LINE));
                gc.drawRectangle(x, 1, width - 1, height - 3);
            }
            gc.setForeground(palette.color(Tone.QUIET));
            gc.drawText(words(piece), x + (isKey(piece) ? PAD : 0), (height - extent.y) / 2, true);
            x += width + GAP;
        }
    }
}
