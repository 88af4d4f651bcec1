package lantai.ui.scan;

import java.util.Arrays;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

import lantai.ui.look.Fonts;
import lantai.ui.look.Palette;
import lantai.ui.look.Tone;

/** One line that takes keys without input method; masked, it keeps its text in an array that is wiped. */
public class KeyField extends Canvas {

    private static final String NO_INPUT_METHOD = "org.eclipse.swt.internal.gtk.noInputMethod";
    private static final int DOT = 9;
    private static final int DOT_STEP = 15;
    private static final int LONGEST = 512;
    private static final int PAD = 12;
    private static final int USUAL_WIDTH = 240;

    private final boolean masked;
    private final char[] typed = new char[LONGEST];
    private int length;
    private String hint;
    private Runnable enter = () -> { };
    private Runnable change = () -> { };
    private IntConsumer watched = time -> { };

    /** @param masked whether bullets are shown instead of what is typed */
    protected KeyField(Composite parent, boolean masked, String hint) {
        super(withoutInputMethod(parent), SWT.DOUBLE_BUFFERED);
        getDisplay().setData(NO_INPUT_METHOD, null);
        this.masked = masked;
        this.hint = hint;
        setFont(Fonts.of(this).plain(Fonts.Size.LARGE));
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_IBEAM));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, this::traverse);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.MouseDown, event -> setFocus());
        addListener(SWT.Dispose, event -> clear());
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = KeyField.this.hint;
            }
        });
    }

    /** A field for a PIN: bullets, no clipboard. */
    public static KeyField masked(Composite parent, String hint) {
        return new KeyField(parent, true, hint);
    }

    /** SWT gives a canvas no input method when this is set on the display while it is made. */
    private static Composite withoutInputMethod(Composite parent) {
        parent.getDisplay().setData(NO_INPUT_METHOD, Boolean.TRUE);
        return parent;
    }

    /** What Enter does. */
    public void onEnter(Runnable action) {
        enter = action;
    }

    /** Told after every change of the text. */
    public void onChange(Runnable action) {
        change = action;
    }

    /** Told the time stamp of every key that adds text. */
    protected void onKey(IntConsumer watcher) {
        watched = watcher;
    }

    /** Whether Tab ends the text as Enter does, as some guns are set up; else it goes to the next field. */
    protected boolean tabEnters() {
        return false;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    /** The text, for fields that are not secret. */
    public String text() {
        if (masked) {
            throw new IllegalStateException("a masked field gives its text only to take()");
        }
        return new String(typed, 0, length);
    }

    /** Says something else while empty. */
    public void hint(String words) {
        hint = words;
        redraw();
    }

    /** What is said while empty; also the field's name. */
    public String hint() {
        return hint;
    }

    /** Puts a text in as if typed. */
    public void put(CharSequence text) {
        text.chars().filter(Scan::isText).forEach(character -> append((char) character));
        changed();
    }

    /** Takes the text out; the field is empty after. @return for the caller to wipe */
    public char[] take() {
        var taken = Arrays.copyOf(typed, length);
        clear();
        return taken;
    }

    /** A copy of the text, which stays. @return for the caller to wipe */
    public char[] peek() {
        return Arrays.copyOf(typed, length);
    }

    /** Forgets the text. */
    public void clear() {
        Arrays.fill(typed, '\0');
        length = 0;
        changed();
    }

    private void append(char character) {
        if (length < LONGEST) {
            typed[length++] = character;
        }
    }

    private void changed() {
        if (!isDisposed()) {
            redraw();
            change.run();
        }
    }

    private void key(Event event) {
        var command = (event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) != 0;
        if (event.character == SWT.CR || event.character == SWT.LF || event.keyCode == SWT.KEYPAD_CR || event.character == SWT.TAB && tabEnters()) {
            event.doit = false;
            enter.run();
        } else if (event.character == SWT.BS && length > 0) {
            typed[--length] = '\0';
            changed();
        } else if (event.character == SWT.ESC) {
            clear();
        } else if (!command && event.character != 0 && Scan.isText(event.character)) {
            watched.accept(event.time);
            append(event.character);
            changed();
        }
    }

    private void traverse(Event event) {
        event.doit = switch (event.detail) {
            case SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS -> !tabEnters();
            case SWT.TRAVERSE_ESCAPE -> isEmpty();
            default -> false;
        };
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        var gc = new GC(this);
        try {
            gc.setFont(getFont());
            var high = gc.getFontMetrics().getHeight() + Fonts.of(this).scaled(PAD);
            return new Point(wHint == SWT.DEFAULT ? Fonts.of(this).scaled(USUAL_WIDTH) : wHint, hHint == SWT.DEFAULT ? high : hHint);
        } finally {
            gc.dispose();
        }
    }

    private void paint(GC gc) {
        var palette = Palette.of(this);
        var area = getClientArea();
        var focused = isFocusControl();
        gc.setBackground(palette.color(Tone.CARD));
        gc.fillRectangle(area);
        gc.setForeground(palette.color(focused ? Tone.FOCUS : Tone.LINE));
        gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
        if (focused) {
            gc.drawRectangle(1, 1, area.width - 3, area.height - 3);
        }
        gc.setClipping(PAD - 2, 2, Math.max(1, area.width - 2 * PAD + 6), Math.max(1, area.height - 4));
        if (isEmpty()) {
            gc.setForeground(palette.color(Tone.QUIET));
            gc.setFont(hintFont());
            var extent = gc.textExtent(hint);
            gc.drawText(hint, PAD + 3, (area.height - extent.y) / 2, true);
            gc.setFont(getFont());
        }
        var end = masked ? paintDots(gc, palette, area.height) : paintText(gc, palette, area);
        if (focused) {
            gc.setBackground(palette.color(Tone.FOCUS));
            var height = gc.getFontMetrics().getHeight();
            gc.fillRectangle(end + 1, (area.height - height) / 2 + 1, 2, height - 2);
        }
    }

    private int paintText(GC gc, Palette palette, Rectangle area) {
        var shown = new String(typed, 0, length);
        gc.setForeground(palette.color(Tone.TEXT));
        var extent = gc.textExtent(shown);
        var x = Math.min(PAD, area.width - PAD - extent.x);
        gc.drawText(shown, x, (area.height - extent.y) / 2, true);
        return x + extent.x;
    }

    private int paintDots(GC gc, Palette palette, int height) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(palette.color(Tone.TEXT));
        var dot = Fonts.of(this).scaled(DOT);
        var step = Fonts.of(this).scaled(DOT_STEP);
        for (var i = 0; i < length; i++) {
            gc.fillOval(PAD + i * step, (height - dot) / 2, dot, dot);
        }
        return PAD + length * step;
    }

    /** The font of the words shown while empty. */
    protected org.eclipse.swt.graphics.Font hintFont() {
        return Fonts.of(this).plain(Fonts.Size.NORMAL);
    }
}
