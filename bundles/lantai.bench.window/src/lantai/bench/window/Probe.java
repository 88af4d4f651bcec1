package lantai.bench.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

import jakarta.inject.Inject;

/**
 * Measures the window it runs in, when {@value #ORDER} names a file of orders: {@code started} (epoch milliseconds of the process's
 * start), {@code out} (where to write), and, for the workstation, {@code person}, {@code pin}, {@code badge}, {@code copies} and
 * {@code searches} (separated by blanks), {@code total}. Closes the window when it is done.
 */
public final class Probe {

    private static final String ORDER = "LANTAI_BENCH_WINDOW";
    private static final int CONTROLS = 40;

    private final Properties order = new Properties();
    private final Properties figures = new Properties();
    private Screen screen;

    /** The window is there; what comes now happens in it. */
    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Object event, Display display, IWorkbench workbench, MApplication application) {
        var file = System.getenv(ORDER);
        if (file == null) {
            return;
        }
        display.asyncExec(() -> {
            screen = new Screen(display);
            try {
                read(Path.of(file));
                measure(application);
            } catch (RuntimeException failure) {
                figures.setProperty("failure", String.valueOf(failure.getMessage()));
            }
            write(Path.of(order.getProperty("out")));
            workbench.close();
        });
    }

    private void read(Path file) {
        try (var in = Files.newBufferedReader(file)) {
            order.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file) {
        try (var out = Files.newBufferedWriter(file)) {
            figures.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(MApplication application) {
        if (!order.containsKey("person")) {
            screen.painted("Text");
            figures.setProperty("start", Long.toString(sinceStart()));
            return;
        }
        var pin = screen.painted("KeyField");
        var login = sinceStart();
        logIn(pin);
        figures.setProperty("login", Long.toString(login));
        figures.setProperty("start", Long.toString(login + unlock(pin)));
        if (order.containsKey("copies")) {
            scan(screen.painted("ScanBox"));
            search(application);
        }
    }

    private long sinceStart() {
        return System.currentTimeMillis() - Long.parseLong(order.getProperty("started"));
    }

    private void logIn(Control pin) {
        var people = (List) screen.find("List").orElseThrow();
        people.select(people.indexOf(order.getProperty("person")));
        Screen.type(pin, order.getProperty("pin"));
    }

    /** From Enter to the counter's box. */
    private long unlock(Control pin) {
        var begun = System.currentTimeMillis();
        Screen.key(pin, SWT.CR);
        screen.painted("ScanBox");
        return System.currentTimeMillis() - begun;
    }

    private void scan(Control box) {
        var control = DoubleStream.builder();
        for (var i = 0; i < CONTROLS; i++) {
            control.add(screen.paintedAfter(box, () -> Screen.type(box, "x")));
            Screen.key(box, SWT.ESC);
        }
        note("scan.control", control.build());
        Screen.type(box, order.getProperty("badge") + SWT.CR);
        var table = (Table) screen.painted("Table");
        var times = DoubleStream.builder();
        for (var copy : order.getProperty("copies").split(" ")) {
            var rows = table.getItemCount();
            times.add(screen.paintedAfter(table, () -> Screen.type(box, copy + SWT.CR), () -> table.getItemCount() > rows));
        }
        note("scan", times.build());
    }

    private void search(MApplication application) {
        var context = application.getSelectedElement().getContext();
        var command = context.get(ECommandService.class).createCommand("lantai.command.showSlice", Map.of("lantai.parameter.slice", "lantai.slice.register"));
        context.get(EHandlerService.class).executeHandler(command);
        var rows = screen.painted("NatTable");
        var total = order.getProperty("total");
        screen.until("all rows", Screen.seldom(() -> screen.visible().anyMatch(control -> control instanceof Label label && label.getText().contains(total))));
        var field = (Text) screen.visible().filter(Text.class::isInstance).findFirst().orElseThrow();
        var control = DoubleStream.builder();
        for (var i = 0; i < CONTROLS; i++) {
            control.add(screen.paintedAfter(rows, rows::redraw));
        }
        note("search.control", control.build());
        var times = DoubleStream.builder();
        for (var word : order.getProperty("searches").split(" ")) {
            field.setText("");
            screen.paintedAfter(rows, rows::redraw);
            for (var length = 1; length <= word.length(); length++) {
                var typed = word.substring(0, length);
                times.add(screen.paintedAfter(rows, () -> field.setText(typed)));
            }
        }
        note("search", times.build());
    }

    private void note(String name, DoubleStream times) {
        figures.setProperty(name, times.mapToObj(Double::toString).collect(Collectors.joining(" ")));
    }
}
