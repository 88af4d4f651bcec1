package lantai.ui.look;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/** The system's font in the few sizes of the window, and a face with digits of one width for numbers. */
public final class Fonts {

    /** The sizes, against the system font's own. */
    public enum Size {
        SMALL(0.88), NORMAL(1.0), LARGE(1.2), TITLE(1.5),
        /** What is scanned: the largest thing in the window, about 26 px. */
        SCAN(2.0);

        private final double factor;

        Size(double factor) {
            this.factor = factor;
        }
    }

    private record Key(Size size, boolean bold, boolean digits) {
    }

    private static final String KEY = "lantai.fonts";
    /** Ten ideographs of ten points at 96 dots an inch. */
    private static final double USUAL = 135;
    private static final String[] TABULAR = { "Noto Sans Mono CJK SC", "Noto Sans Mono", "DejaVu Sans Mono", "Consolas", "monospace" };

    private final Display display;
    private final Map<Key, Font> made = new HashMap<>();
    private String digitsFace;
    private double scale;

    private Fonts(Display display) {
        this.display = display;
        display.disposeExec(() -> made.values().forEach(Font::dispose));
    }

    /** The fonts of the widget's display. Only on the display's thread. */
    public static Fonts of(Widget widget) {
        return of(widget.getDisplay());
    }

    /** The fonts of a display. Only on the display's thread. */
    public static Fonts of(Display display) {
        if (display.getData(KEY) instanceof Fonts fonts) {
            return fonts;
        }
        var fonts = new Fonts(display);
        display.setData(KEY, fonts);
        return fonts;
    }

    public Font plain(Size size) {
        return font(new Key(size, false, false));
    }

    public Font bold(Size size) {
        return font(new Key(size, true, false));
    }

    /** A face in which every digit has the same width: the system's own where it has that, else a known one. */
    public Font digits(Size size) {
        return font(new Key(size, false, true));
    }

    /**
     * A measure that grows with the letters, so that nothing is cut off where somebody has large ones.
     *
     * @param pixels what it is with letters of usual size
     */
    public int scaled(int pixels) {
        if (scale == 0) {
            var gc = new GC(display);
            try {
                gc.setFont(plain(Size.NORMAL));
                scale = Math.max(1.0, gc.textExtent("国国国国国国国国国国").x / USUAL);
            } finally {
                gc.dispose();
            }
        }
        return (int) Math.round(pixels * scale);
    }

    /** The words as they are, or so many of them that they fit, with an ellipsis. */
    public String shortened(String words, Font font, int pixels) {
        var gc = new GC(display);
        try {
            gc.setFont(font);
            var shown = words;
            for (var length = words.length(); length > 1 && gc.textExtent(shown).x > pixels; length--) {
                shown = words.substring(0, length - 1).strip() + "…";
            }
            return shown;
        } finally {
            gc.dispose();
        }
    }

    private Font font(Key key) {
        return made.computeIfAbsent(key, this::make);
    }

    private Font make(Key key) {
        var data = display.getSystemFont().getFontData()[0];
        var points = (int) Math.round(Math.max(9, data.getHeight()) * key.size().factor);
        return new Font(display, key.digits() ? digitsFace() : data.getName(), points, key.bold() ? SWT.BOLD : SWT.NORMAL);
    }

    private String digitsFace() {
        if (digitsFace == null) {
            digitsFace = findDigitsFace();
        }
        return digitsFace;
    }

    private String findDigitsFace() {
        var system = display.getSystemFont();
        if (hasEqualDigits(system)) {
            return system.getFontData()[0].getName();
        }
        for (var name : TABULAR) {
            if (display.getFontList(name, true).length > 0) {
                return name;
            }
        }
        return TABULAR[TABULAR.length - 1];
    }

    private boolean hasEqualDigits(Font font) {
        var gc = new GC(display);
        try {
            gc.setFont(font);
            var width = gc.textExtent("0000000000").x;
            return "123456789".chars().allMatch(digit -> gc.textExtent(Character.toString(digit).repeat(10)).x == width);
        } finally {
            gc.dispose();
        }
    }
}
