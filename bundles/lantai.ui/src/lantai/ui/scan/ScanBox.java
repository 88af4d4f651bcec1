package lantai.ui.scan;

import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;

import lantai.ui.look.Fonts;
import lantai.ui.look.KeyCaps;

/**
 * The one box of the counter: takes whatever a scanner gun or a hand types, commits on Enter or Tab, is empty after, and
 * takes the focus back whenever the window gets it or somebody clicks on an empty place.
 */
public final class ScanBox extends KeyField {

    private final Composite home;
    private final KeyRhythm rhythm = new KeyRhythm();
    private final Consumer<Scan> scanned;
    private Runnable emptyEnter = () -> { };

    /**
     * @param home    the area whose empty places give the focus back
     * @param hint    said while empty
     * @param scanned gets every scan, on the display thread
     */
    public ScanBox(Composite parent, Composite home, String hint, Consumer<Scan> scanned) {
        super(parent, false, hint);
        this.home = home;
        this.scanned = scanned;
        setFont(Fonts.of(this).plain(Fonts.Size.SCAN));
        onKey(rhythm::key);
        onEnter(this::commit);
        keepFocus();
    }

    /** What Enter does while nothing is typed: the action that ends the visit. */
    public void onEmptyEnter(Runnable action) {
        emptyEnter = action;
    }

    /** As if the gun had read it. */
    public void scan(String text) {
        clear();
        put(text);
        commit();
    }

    @Override
    public void clear() {
        super.clear();
        if (rhythm != null) {
            rhythm.reset();
        }
    }

    @Override
    protected boolean tabEnters() {
        return true;
    }

    @Override
    protected org.eclipse.swt.graphics.Font hintFont() {
        return Fonts.of(this).plain(Fonts.Size.LARGE);
    }

    private void commit() {
        var burst = rhythm.isBurst();
        var taken = take();
        var text = Scan.clean(new String(taken));
        Arrays.fill(taken, '\0');
        if (text.isEmpty()) {
            emptyEnter.run();
        } else {
            scanned.accept(new Scan(text, burst));
        }
    }

    private void keepFocus() {
        Listener activated = event -> takeFocusUnlessTyping();
        Listener clicked = this::clicked;
        var shell = getShell();
        shell.addListener(SWT.Activate, activated);
        var display = getDisplay();
        display.addFilter(SWT.MouseUp, clicked);
        addListener(SWT.Dispose, event -> {
            display.removeFilter(SWT.MouseUp, clicked);
            if (!shell.isDisposed()) {
                shell.removeListener(SWT.Activate, activated);
            }
        });
    }

    private void takeFocusUnlessTyping() {
        getDisplay().asyncExec(() -> {
            if (!isDisposed() && isVisible() && !isTyping(getDisplay().getFocusControl())) {
                setFocus();
            }
        });
    }

    private static boolean isTyping(Control focused) {
        return focused instanceof org.eclipse.swt.widgets.Text || focused instanceof KeyField;
    }

    private void clicked(Event event) {
        if (!isDisposed() && isVisible() && event.widget instanceof Control control && isEmptyPlace(control) && isInside(control)) {
            setFocus();
        }
    }

    /** Labels, pictures and bare areas; the area of a part is a nameless class of the renderer. */
    private static boolean isEmptyPlace(Control control) {
        var type = control.getClass();
        var plain = type.isAnonymousClass() ? type.getSuperclass() : type;
        return control instanceof Label || control instanceof KeyCaps || plain == Composite.class || plain == Canvas.class;
    }

    private boolean isInside(Control control) {
        for (var next = control; next != null; next = next.getParent()) {
            if (next == home) {
                return true;
            }
        }
        return false;
    }
}
