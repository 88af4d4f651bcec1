package lantai.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import lantai.ui.look.Palette;
import lantai.ui.look.Themes;
import lantai.ui.look.Tone;
import lantai.ui.memory.DataArea;
import lantai.ui.operation.Dialogs;
import lantai.ui.scan.KeyField;
import lantai.ui.scan.Scan;
import lantai.ui.scan.ScanBox;
import lantai.ui.session.Session;
import lantai.ui.testing.OnTrial;
import lantai.ui.testing.RunningWorkbench;
import lantai.ui.testing.TrialGate;
import lantai.ui.testing.TrialPart;
import lantai.ui.testing.XKeys;
import lantai.ui.text.Messages;

@OnTrial
@ExtendWith(RunningWorkbench.Extension.class)
@DisplayName("The frame of the running window")
class FrameJourneyTest {

    private static final String FIRST = "lantai.slice.trial.first";
    private static final String SECOND = "lantai.slice.trial.second";

    private RunningWorkbench workbench;

    @BeforeEach
    void sitDown(RunningWorkbench running) {
        workbench = running;
        if (make(Session.class).isLocked()) {
            giveRightPin();
        } else if (!make(Session.class).isOpen()) {
            workbench.logIn("wang", TrialGate.PIN);
        }
        workbench.until("the desk", () -> make(Session.class).isOpen());
        show(FIRST);
    }

    private <T> T make(Class<T> type) {
        return workbench.ask(display -> ContextInjectionFactory.make(type, workbench.application().getContext()));
    }

    private void giveRightPin() {
        workbench.type(Messages.session_pin_hint, TrialGate.PIN);
        workbench.enter(Messages.session_pin_hint);
        workbench.until("the desk", () -> make(Session.class).isOpen());
    }

    private void show(String slice) {
        assertTrue(workbench.ask(display -> ContextInjectionFactory.make(Slices.class, workbench.application().getContext()).show(slice)));
        workbench.until("the focus in the scan box", () -> workbench.focused().filter(ScanBox.class::isInstance).isPresent());
    }

    private String front() {
        return workbench.ask(display -> ContextInjectionFactory.make(Slices.class, workbench.application().getContext()).current().map(Slice::id)
                .orElse("session"));
    }

    private TrialPart part(String id) {
        var model = workbench.application().getContext().get(EModelService.class);
        return workbench.ask(display -> (TrialPart) ((MPart) model.find(id, workbench.application())).getObject());
    }

    @Test
    @DisplayName("shows a person only the slices of his roles")
    void roles() {
        var slices = make(Slices.class);
        var visible = workbench.ask(display -> slices.visible());
        var all = workbench.ask(display -> slices.all());
        assertTrue(visible.stream().map(Slice::id).toList().containsAll(List.of(FIRST, SECOND)));
        assertEquals(all.stream().filter(slice -> slice.roles().isEmpty() || slice.roles().contains("trial")).map(Slice::id).toList(),
                visible.stream().map(Slice::id).toList());
    }

    @Test
    @DisplayName("cuts no word off, at 1024 × 700 as at 1360 × 850")
    void fits() {
        workbench.application().getContext().get(IEventBroker.class).send(FrameEvents.STATUS,
                new StatusLineModel(1_234_567, "7c1e00112233445566779af2", Optional.of(Instant.now()), true, 1_430, 120, "CCL-INTL-1", true));
        for (var size : new int[][] { { 1360, 850 }, { 1024, 700 } }) {
            workbench.resize(size[0], size[1]);
            assertEquals(List.of(), workbench.cutOff());
        }
        workbench.ask(display -> {
            make(Session.class).lock();
            return true;
        });
        workbench.sees(Messages.session_locked_words);
        assertEquals(List.of(), workbench.cutOff());
        giveRightPin();
    }

    @Test
    @DisplayName("hides everything when it is locked, says what tries are left, and goes on where it was")
    void locked() {
        show(SECOND);
        workbench.ask(display -> {
            make(Session.class).lock();
            return true;
        });
        workbench.doesNotSee("Here is");
        assertEquals("session", front());
        assertEquals(Optional.empty(), workbench.find(control -> control.getClass() == ActivityEntry.class || control instanceof BarButton));
        workbench.type(Messages.session_pin_hint, "111111");
        workbench.enter(Messages.session_pin_hint);
        workbench.sees(NLS.bind(Messages.session_wrong_pin, 4));
        giveRightPin();
        workbench.sees("Here is lantai.part.trial.second");
        assertEquals(SECOND, front());
        workbench.until("the focus", () -> workbench.focused().filter(ScanBox.class::isInstance).isPresent());
    }

    @Test
    @DisplayName("changes every tone with the theme, in the running window, and remembers it")
    void themes() {
        var before = workbench.ask(display -> Palette.of(display).color(Tone.GROUND).getRGB());
        var themes = make(Themes.class);
        var first = themes.current();
        workbench.ask(display -> {
            themes.show(first.other());
            return true;
        });
        var after = workbench.ask(display -> Palette.of(display).color(Tone.GROUND).getRGB());
        assertNotEquals(before, after);
        assertEquals(first.other(), make(Themes.class).current());
        workbench.ask(display -> {
            themes.show(first);
            return true;
        });
        assertEquals(before, workbench.ask(display -> Palette.of(display).color(Tone.GROUND).getRGB()));
    }

    @Test
    @DisplayName("gives the focus back to the scan box after a click on an empty place")
    void emptyPlace() {
        var button = workbench.find(control -> control instanceof Button b && b.getText().equals("Fail")).orElseThrow();
        workbench.ask(display -> button.setFocus());
        workbench.ask(display -> {
            var event = new Event();
            event.type = SWT.MouseUp;
            event.widget = button.getParent();
            button.getParent().notifyListeners(SWT.MouseUp, event);
            return true;
        });
        workbench.until("the focus", () -> workbench.focused().filter(ScanBox.class::isInstance).isPresent());
    }

    @Test
    @DisplayName("takes a gun's burst as a burst, a hand's keys as a hand's, and is empty after, with real keys")
    void realKeys() {
        assumeTrue(XKeys.arePossible());
        var part = part("lantai.part.trial.first");
        var before = part.scans().size();
        workbench.isInFront();
        XKeys.type("LT1:C:8F3KQ7", 1);
        XKeys.press("Return");
        workbench.until("the first scan", () -> part.scans().size() == before + 1);
        XKeys.type("abc12", 90);
        XKeys.press("Tab");
        workbench.until("the second scan", () -> part.scans().size() == before + 2);
        assertEquals("LT1:C:8F3KQ7", part.scans().get(before).text());
        assertEquals(new Scan("abc12", false), part.scans().get(before + 1));
        assertTrue(workbench.ask(display -> ((KeyField) display.getFocusControl()).isEmpty()));
    }

    @Test
    @DisplayName("locks with F12 and opens quick access with Ctrl+3, with real keys; while locked neither does anything")
    void bindings() {
        assumeTrue(XKeys.arePossible());
        workbench.isInFront();
        XKeys.press("ctrl+3");
        workbench.until("the box", () -> quickAccess().isPresent());
        XKeys.press("Escape");
        workbench.until("no box", () -> quickAccess().isEmpty());
        workbench.until("the focus", () -> workbench.focused().filter(ScanBox.class::isInstance).isPresent());
        workbench.isInFront();
        XKeys.press("F12");
        workbench.sees(Messages.session_locked_words);
        workbench.until("the PIN's field", () -> workbench.focused().filter(KeyField.class::isInstance).isPresent());
        XKeys.press("ctrl+3");
        XKeys.type(TrialGate.PIN, 5);
        XKeys.press("Return");
        workbench.until("the desk", () -> make(Session.class).isOpen());
        assertEquals(Optional.empty(), quickAccess());
    }

    private Optional<Control> quickAccess() {
        return workbench.find(control -> control instanceof org.eclipse.swt.widgets.Text text && text.getMessage().equals(Messages.frame_quick_access));
    }

    @Test
    @DisplayName("tells a defect once, by its code, and writes it down without what was worked on")
    void defect() throws IOException {
        var told = new CopyOnWriteArrayList<String>();
        var context = workbench.application().getContext();
        var before = context.get(Dialogs.class);
        context.set(Dialogs.class, new Dialogs() {
            @Override
            public void defect(String code, java.util.function.Supplier<java.nio.file.Path> log) {
                told.add(code);
            }
        });
        try {
            workbench.press("Fail");
            workbench.until("the word of the defect", () -> !told.isEmpty());
            var log = Files.readString(make(DataArea.class).folder().resolve("faults.log"));
            assertTrue(log.contains(told.get(0)) && log.contains("lantai.ui.testing.TrialPart"), log);
            assertFalse(log.contains("绝密标题"), log);
            assertEquals(1, told.size());
        } finally {
            context.set(Dialogs.class, before);
        }
    }
}
