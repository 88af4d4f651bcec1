package lantai.ui.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.osgi.framework.FrameworkUtil;

import lantai.app.demo.Demo;
import lantai.app.ledger.LedgerState;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.text.Words;
import lantai.ui.access.Desk;
import lantai.ui.access.LaunchFolder;
import lantai.ui.access.LedgerKnown;
import lantai.ui.frame.Slices;
import lantai.ui.look.Themes;
import lantai.ui.operation.Dialogs;
import lantai.ui.operation.Question;
import lantai.ui.testing.RunningWorkbench;

/** What the journeys at the ledger share: the demo registry, a stick for files, and what a person answers to dialogs. */
abstract class LedgerJourney {

    static final String SLICE = "lantai.slice.ledger";
    static final AtomicReference<Path> CHOSEN = new AtomicReference<>();
    static final AtomicReference<Path> NEXT = new AtomicReference<>();
    static Path stick;

    final Words words = Words.of(Locale.getDefault());
    RunningWorkbench workbench;

    @BeforeAll
    static void demo() throws Exception {
        System.setProperty("user.home", Files.createDirectories(LaunchFolder.path().resolveSibling("home")).toString());
        if (!Files.exists(LaunchFolder.path())) {
            service(Demo.class).make(service(Workstation.class), LaunchFolder.path(), Suite.INTL, Locale.getDefault(), Progress.NONE);
        }
        stick = Files.createDirectories(LaunchFolder.path().resolveSibling("stick"));
    }

    static <T> T service(Class<T> type) {
        var context = FrameworkUtil.getBundle(LedgerJourneyTest.class).getBundleContext();
        return context.getService(context.getServiceReference(type));
    }

    static String pin(String person) {
        return service(Demo.class).pin(person);
    }

    static Registry registry() {
        return service(Desk.class).registry().orElseThrow();
    }

    static LedgerState state() {
        try {
            return registry().ledger().state();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void atTheLedger(RunningWorkbench running) {
        workbench = running;
        workbench.application().getContext().set(Dialogs.class, new Dialogs() {
            @Override
            public Optional<Path> saveFile(String title, String name) {
                return Optional.ofNullable(CHOSEN.get());
            }

            @Override
            public Optional<Path> openFile(String title, String pattern) {
                var chosen = CHOSEN.get();
                Optional.ofNullable(NEXT.getAndSet(null)).ifPresent(CHOSEN::set);
                return Optional.ofNullable(chosen);
            }

            @Override
            public boolean confirm(Question question) {
                return true;
            }
        });
        if (service(Desk.class).registry().isEmpty()) {
            workbench.logIn("wang", pin("wang"));
        }
        workbench.until("the desk", () -> service(Desk.class).registry().isPresent());
        workbench.until("the first head", () -> workbench.ask(display -> ContextInjectionFactory
                .make(LedgerKnown.class, workbench.application().getContext()).state().isPresent()));
        workbench.ask(display -> {
            var context = workbench.application().getContext();
            var perspective = (MUIElement) context.get(EModelService.class).find(SLICE, workbench.application());
            ContextInjectionFactory.make(Slices.class, context).show("lantai.slice.counter");
            perspective.setToBeRendered(false); // so that the part takes the dialogs of this test
            return true;
        });
        show(SLICE);
        workbench.sees(LedgerMessages.action_print);
    }

    void show(String slice) {
        workbench.until(slice, () -> workbench.ask(display -> ContextInjectionFactory
                .make(Slices.class, workbench.application().getContext()).show(slice)));
    }

    void fits() {
        for (var size : new int[][] { { 1360, 850 }, { 1024, 700 } }) {
            workbench.resize(size[0], size[1]);
            assertEquals(List.of(), workbench.cutOff());
        }
        workbench.resize(1360, 850);
    }

    void otherTheme() {
        workbench.ask(display -> {
            var themes = ContextInjectionFactory.make(Themes.class, workbench.application().getContext());
            themes.show(themes.current().other());
            return true;
        });
    }

    /** Says what would come back from a scanner or the clipboard. */
    void code(String text) {
        workbench.until("the place for a code", () -> workbench.find(control -> control instanceof Text field
                && (field.getStyle() & SWT.MULTI) != 0 && field.getEditable()).map(control -> workbench.ask(display -> {
                    ((Text) control).setText(text);
                    return true;
                })).orElse(false));
    }

    List<List<String>> cells(int columns) {
        return workbench.ask(display -> workbench.find(control -> control instanceof Table table && table.getColumnCount() == columns)
                .map(Table.class::cast).map(table -> Arrays.stream(table.getItems())
                        .map(item -> IntStream.range(0, columns).mapToObj(item::getText).toList()).toList())
                .orElse(List.of()));
    }
}
