package lantai.bench.window;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** What is to be seen, found by the kind of control; and waiting until it has been painted. Display thread only. */
final class Screen {

    private static final int PATIENCE_MILLIS = 120_000;
    private static final int LOOK_MILLIS = 5;
    private static final long SELDOM_NANOS = 10_000_000;
    private static final double NANOS = 1e6;

    private final Display display;

    Screen(Display display) {
        this.display = display;
    }

    /** The first visible control whose class has this name. */
    Optional<Control> find(String kind) {
        return visible().filter(control -> control.getClass().getSimpleName().equals(kind)).findFirst();
    }

    Stream<Control> visible() {
        var found = Stream.<Control>builder();
        var todo = new ArrayDeque<Control>(List.of(display.getShells()));
        while (!todo.isEmpty()) {
            var next = todo.remove();
            if (next.isVisible()) {
                found.add(next);
                if (next instanceof Composite composite) {
                    todo.addAll(List.of(composite.getChildren()));
                }
            }
        }
        return found.build();
    }

    /** Waits for a control of a kind; it has been painted when this returns. */
    Control painted(String kind) {
        until("a " + kind, seldom(() -> find(kind).isPresent()));
        var control = find(kind).orElseThrow();
        paintedAfter(control, control::redraw);
        return control;
    }

    /** Does something, and waits until the control was painted because of it. @return milliseconds */
    double paintedAfter(Control control, Runnable action) {
        return paintedAfter(control, action, () -> true);
    }

    /** The same; paintings before the condition holds do not count. */
    double paintedAfter(Control control, Runnable action, BooleanSupplier condition) {
        var painted = new boolean[1];
        Listener listener = event -> painted[0] = condition.getAsBoolean();
        control.addListener(SWT.Paint, listener);
        try {
            var begun = System.nanoTime();
            action.run();
            until("painting", () -> painted[0]);
            return (System.nanoTime() - begun) / NANOS;
        } finally {
            if (!control.isDisposed()) {
                control.removeListener(SWT.Paint, listener);
            }
        }
    }

    /** Asked every 10 ms at most: looking through all controls must not take from the window what is measured. */
    static BooleanSupplier seldom(BooleanSupplier condition) {
        var next = new long[1];
        return () -> {
            var now = System.nanoTime();
            if (now < next[0]) {
                return false;
            }
            next[0] = now + SELDOM_NANOS;
            return condition.getAsBoolean();
        };
    }

    /** Lets the window work until a condition holds. */
    void until(String what, BooleanSupplier condition) {
        var end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            if (!display.readAndDispatch()) {
                display.timerExec(LOOK_MILLIS, () -> { });
                display.sleep();
            }
        }
    }

    /** Presses the keys of a text on a control, as they reach it from the keyboard. */
    static void type(Control control, String text) {
        text.chars().forEach(character -> key(control, (char) character));
    }

    static void key(Control control, char character) {
        var event = new Event();
        event.character = character;
        event.keyCode = character;
        control.notifyListeners(SWT.KeyDown, event);
    }
}
