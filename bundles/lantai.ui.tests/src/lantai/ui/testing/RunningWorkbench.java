package lantai.ui.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

import lantai.ui.scan.KeyField;
import lantai.ui.scan.ScanBox;
import lantai.ui.session.SessionGate;

/** The real application, started once for many journeys, spoken to in the words on the screen. Any thread but the display's. */
public final class RunningWorkbench implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int STEP = 25;

    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Thread thread;
    private final Optional<ServiceRegistration<SessionGate>> trial;

    /** @param onTrial with {@link TrialGate} instead of the registry the program was started on */
    RunningWorkbench(boolean onTrial) {
        trial = onTrial ? Optional.of(register()) : Optional.empty();
        thread = new Thread(() -> {
            try {
                ApplicationStart.run();
            } catch (Exception | Error e) {
                failure.set(e);
            }
        }, "workbench");
        thread.start();
    }

    void awaitWindow() {
        until("a window", () -> ask(display -> window(display).isPresent()));
    }

    private static ServiceRegistration<SessionGate> register() {
        var properties = new Hashtable<String, Object>();
        properties.put("service.ranking", 1_000);
        return FrameworkUtil.getBundle(RunningWorkbench.class).getBundleContext().registerService(SessionGate.class, new TrialGate(), properties);
    }

    /** The application's model and context, for what cannot be said in screen words. */
    public MApplication application() {
        var context = FrameworkUtil.getBundle(RunningWorkbench.class).getBundleContext();
        var workbench = context.getService(context.getServiceReference(IWorkbench.class));
        return workbench.getApplication();
    }

    /** Waits until somebody's text with these words is to be seen. */
    public void sees(String words) {
        until("the words " + words, () -> find(control -> Fitting.words(control).contains(words)).isPresent());
    }

    /** Waits until these words are not to be seen any more. */
    public void doesNotSee(String words) {
        until("no words " + words, () -> find(control -> Fitting.words(control).contains(words)).isEmpty());
    }

    /** Presses the button with these words, as soon as it is there and enabled. */
    public void press(String words) {
        until("the button " + words, () -> ask(display -> visible(display)
                .filter(control -> control instanceof Button button && button.getText().equals(words) && button.isEnabled()).findFirst().map(button -> {
                    var radio = (button.getStyle() & (SWT.RADIO | SWT.CHECK)) != 0;
                    if (radio) {
                        ((Button) button).setSelection(true);
                    }
                    display.asyncExec(() -> button.notifyListeners(SWT.Selection, new Event()));
                    return true;
                }).orElse(false)));
    }

    /** Follows the link with these words. */
    public void follow(String words) {
        until("the link " + words, () -> ask(display -> visible(display)
                .filter(control -> control instanceof Link && Fitting.words(control).equals(words)).findFirst().map(link -> {
                    display.asyncExec(() -> link.notifyListeners(SWT.Selection, new Event()));
                    return true;
                }).orElse(false)));
    }

    /** Types into the field that is called this (its hint, or its message). */
    public void type(String field, String text) {
        until("the field " + field, () -> ask(display -> visible(display).filter(control -> isCalled(control, field)).findFirst().map(control -> {
            control.setFocus();
            if (control instanceof Text plain) {
                plain.setText(text);
            } else {
                ((KeyField) control).clear();
                ((KeyField) control).put(text);
            }
            return true;
        }).orElse(false)));
    }

    /** Presses Enter in the field that is called this. */
    public void enter(String field) {
        until("the field " + field, () -> ask(display -> visible(display).filter(control -> isCalled(control, field)).findFirst().map(control -> {
            var event = new Event();
            event.character = SWT.CR;
            event.keyCode = SWT.CR;
            control.notifyListeners(SWT.KeyDown, event);
            return true;
        }).orElse(false)));
    }

    /** Waits until real keys go to the main window: after a dialog or a popup the window manager takes its time. */
    public void isInFront() {
        until("the window in front", () -> ask(display -> window(display).filter(shell -> shell == display.getActiveShell()).isPresent()
                && display.getFocusControl() != null));
    }

    /** Reads a code into the scan box, as the gun does. */
    public void scan(String code) {
        until("a scan box", () -> ask(display -> visible(display).filter(ScanBox.class::isInstance).findFirst().map(box -> {
            ((ScanBox) box).scan(code);
            return true;
        }).orElse(false)));
    }

    /** Logs in on the login page. */
    public void logIn(String person, String pin) {
        until("the person " + person, () -> ask(display -> visible(display).filter(org.eclipse.swt.widgets.List.class::isInstance)
                .map(org.eclipse.swt.widgets.List.class::cast).filter(list -> list.indexOf(person) >= 0).findFirst().map(list -> {
                    list.select(list.indexOf(person));
                    return true;
                }).orElse(false)));
        type(lantai.ui.text.Messages.session_pin_hint, pin);
        enter(lantai.ui.text.Messages.session_pin_hint);
    }

    /** The control that has the focus now. */
    public Optional<Control> focused() {
        return ask(display -> Optional.ofNullable(display.getFocusControl()));
    }

    /** The first visible control of which this holds. */
    public Optional<Control> find(Predicate<Control> wanted) {
        return ask(display -> visible(display).filter(wanted).findFirst());
    }

    /** What is cut off now. */
    public List<String> cutOff() {
        return ask(Fitting::cutOff);
    }

    /** Makes the window this big. */
    public void resize(int width, int height) {
        ask(display -> {
            window(display).orElseThrow().setSize(width, height);
            return true;
        });
        until("the size", () -> ask(display -> window(display).orElseThrow().getSize().x == width));
    }

    /** Asks something on the display's thread. */
    public <T> T ask(Function<Display, T> question) {
        var display = Display.findDisplay(thread);
        var end = Instant.now().plus(PATIENCE);
        while ((display == null || display.isDisposed()) && failure.get() == null && Instant.now().isBefore(end)) {
            pause();
            display = Display.findDisplay(thread);
        }
        if (failure.get() != null) {
            throw new AssertionError("the workbench failed", failure.get());
        }
        var asked = display;
        var answer = new AtomicReference<T>();
        asked.syncExec(() -> answer.set(question.apply(asked)));
        return answer.get();
    }

    /** Waits for something on the screen. */
    public void until(String what, BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (failure.get() != null) {
                throw new AssertionError("the workbench failed", failure.get());
            }
            assertTrue(Instant.now().isBefore(end), () -> "waited in vain for " + what);
            pause();
        }
    }

    /** Leaves a picture of the window. */
    public void picture(Path file) {
        ask(display -> Pictures.take(display, file));
    }

    /** The main window, among shells that only keep things out of sight. */
    private static Optional<Shell> window(Display display) {
        return Stream.of(display.getShells()).filter(shell -> shell.isVisible() && shell.getParent() == null).findFirst();
    }

    private static boolean isCalled(Control control, String field) {
        return control instanceof Text text && field.equals(text.getMessage()) || control instanceof KeyField key && field.equals(key.hint());
    }

    static Stream<Control> visible(Display display) {
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

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (failure.get() == null && thread.isAlive()) {
            ask(display -> {
                window(display).ifPresent(Shell::close);
                return true;
            });
        }
        thread.join(PATIENCE.toMillis());
        trial.ifPresent(ServiceRegistration::unregister);
    }

    /** Gives a test class its running workbench and keeps a picture of what failed. */
    public static final class Extension extends WorkbenchExtension {
    }
}
