package lantai.ui.counter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.FrameworkUtil;

import lantai.app.demo.Demo;
import lantai.app.label.LabelPayload;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.core.act.Act;
import lantai.core.act.CopyAct.IssueAct;
import lantai.core.code.CopyId;
import lantai.core.operation.Progress;
import lantai.core.register.CopyState;
import lantai.core.register.CopyStatus;
import lantai.rules.Finding;
import lantai.text.Words;
import lantai.ui.access.Desk;
import lantai.ui.access.LaunchFolder;
import lantai.ui.access.LedgerKnown;
import lantai.ui.access.LifeRequests;
import lantai.ui.document.DocumentMessages;
import lantai.ui.frame.Slices;
import lantai.ui.labels.LabelsMessages;
import lantai.ui.life.LifeMessages;
import lantai.ui.look.Themes;
import lantai.ui.operation.Dialogs;
import lantai.ui.scan.KeyField;
import lantai.ui.scan.ScanBox;
import lantai.ui.testing.DemoRegistry;
import lantai.ui.testing.RunningWorkbench;
import lantai.ui.testing.XKeys;
import lantai.ui.text.Messages;

/** One day at the counter of the demo registry, journey after journey, in the language of the run. */
@DemoRegistry
@ExtendWith(RunningWorkbench.Extension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("At the counter")
class CounterJourneyTest {

    private static final String PERSON = "p02";
    private static final CopyId FIRST = CopyId.parse("Y2026-001/000001");
    private static final CopyId SECOND = CopyId.parse("Y2026-013/000001");
    private static final CopyId THIRD = CopyId.parse("Y2026-025/000001");
    private static final CopyId TOO_HIGH = CopyId.parse("Y2026-010/000001");
    private static final CopyId OUT_OF_RANGE = CopyId.parse("Y2026-031/000004");
    private static final int GUN = 2;

    private final Words words = Words.of(Locale.getDefault());
    private RunningWorkbench workbench;

    @BeforeAll
    static void demo() throws Exception {
        System.setProperty("user.home", Files.createDirectories(LaunchFolder.path().resolveSibling("home")).toString());
        if (!Files.exists(LaunchFolder.path())) {
            service(Demo.class).make(service(Workstation.class), LaunchFolder.path(), lantai.core.event.Suite.INTL, Locale.getDefault(), Progress.NONE);
        }
    }

    private static <T> T service(Class<T> type) {
        var context = FrameworkUtil.getBundle(CounterJourneyTest.class).getBundleContext();
        return context.getService(context.getServiceReference(type));
    }

    private static String pin(String person) {
        return service(Demo.class).pin(person);
    }

    private static Registry registry() {
        return service(Desk.class).registry().orElseThrow();
    }

    private static CopyState copy(CopyId id) {
        return registry().register().copy(id).orElseThrow();
    }

    private static long size() {
        return registry().status().size();
    }

    @BeforeEach
    void atTheCounter(RunningWorkbench running) {
        workbench = running;
        if (service(Desk.class).registry().isEmpty()) {
            workbench.logIn("wang", pin("wang"));
        }
        workbench.until("the desk", () -> service(Desk.class).registry().isPresent());
        workbench.until("the log's own key of this session", this::hasSigned);
        show("lantai.slice.counter");
        workbench.until("the focus in the scan box", () -> workbench.focused().filter(ScanBox.class::isInstance).isPresent());
    }

    private boolean hasSigned() {
        return workbench.ask(display -> ContextInjectionFactory.make(LedgerKnown.class, workbench.application().getContext()).state().isPresent());
    }

    private void show(String slice) {
        workbench.until(slice, () -> workbench.ask(display -> ContextInjectionFactory
                .make(Slices.class, workbench.application().getContext()).show(slice)));
    }

    private void fits() {
        for (var size : new int[][] { { 1360, 850 }, { 1024, 700 } }) {
            workbench.resize(size[0], size[1]);
            assertEquals(List.of(), workbench.cutOff());
        }
        workbench.resize(1360, 850);
    }

    private List<String> verdicts() {
        return workbench.ask(display -> workbench.find(Table.class::isInstance).map(Table.class::cast)
                .map(table -> Arrays.stream(table.getItems()).map(item -> item.getText(5)).toList()).orElse(List.of()));
    }

    private void rows(int count) {
        workbench.until(count + " rows", () -> verdicts().size() == count);
    }

    private void scan(String... codes) {
        for (var code : codes) {
            workbench.scan(code);
        }
    }

    private void enter() {
        workbench.scan("");
    }

    private void pinStep() {
        workbench.until("the PIN's field", () -> workbench.focused().filter(control -> control instanceof KeyField && !(control instanceof ScanBox)).isPresent());
    }

    private void startOver() {
        workbench.isInFront();
        XKeys.press("Escape", "Escape");
        rows(0);
    }

    /** Real keys, as fast as a gun sends them. */
    private void shoot(String keys) {
        assertTrue(XKeys.arePossible(), "xdotool types the journey");
        workbench.isInFront();
        XKeys.type(keys, GUN);
    }

    private List<Finding> judged(CopyId copy) throws Exception {
        var now = OffsetDateTime.now();
        return registry().door().judge(new Act("asked", now, now, "wang", Optional.empty(), new IssueAct(List.of(copy), PERSON, Optional.empty(),
                "handling", Optional.of(now.plusDays(1)), Optional.empty(), Optional.empty(), true)), Set.of(PERSON));
    }

    private static List<Path> receipts() throws Exception {
        var folder = Path.of(System.getProperty("user.home"), "lantai-receipts");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    @Order(1)
    @DisplayName("copies are issued in N + 3 actions by real keys at the speed of a gun: badge, copies, Enter, PIN")
    void issue() throws Exception {
        var before = size();
        fits();

        shoot(PERSON + "\n" + FIRST + "\n" + SECOND + "\n");
        rows(2);
        fits();
        shoot("\n");
        pinStep();
        shoot(pin(PERSON) + "\n");

        workbench.until("the copies with " + PERSON, () -> List.of(FIRST, SECOND).stream()
                .allMatch(id -> copy(id).status() == CopyStatus.ISSUED && copy(id).holder().filter(PERSON::equals).isPresent()));
        workbench.sees(NLS.bind(CounterMessages.said_done, 2, before + 1));
        rows(0);
        fits();
        assertEquals(before + 2, size());
        workbench.sees("receipt-");
        var receipt = receipts().get(receipts().size() - 1);
        assertArrayEquals("%PDF-".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(Files.readAllBytes(receipt), 5));
    }

    @Test
    @Order(2)
    @DisplayName("what may not go is refused with rule, source and remedy, and nothing is recorded")
    void refuse() throws Exception {
        var before = size();
        var genuine = registry().labels().payload(THIRD).orElseThrow();
        var last = genuine.charAt(genuine.length() - 1);
        var forged = genuine.substring(0, genuine.length() - 1) + (last == 'A' ? 'B' : 'A');

        scan(PERSON, TOO_HIGH.toString(), OUT_OF_RANGE.toString(), forged, "no-such-code", genuine, genuine);

        rows(5);
        workbench.sees(CounterMessages.said_twice);
        assertEquals(List.of(words.finding(first(judged(OUT_OF_RANGE))), words.finding(first(judged(TOO_HIGH)))),
                List.of(verdicts().get(3), verdicts().get(4)));
        assertEquals(List.of(CounterMessages.problem_unknown, CounterMessages.problem_forged), List.of(verdicts().get(1), verdicts().get(2)));
        assertTrue(verdicts().get(0).startsWith(CounterMessages.verdict_good), verdicts().get(0));
        for (var copy : List.of(TOO_HIGH, OUT_OF_RANGE)) {
            var finding = first(judged(copy));
            workbench.sees(words.source(finding.rule().source()));
            workbench.sees(words.remedy(finding));
        }
        fits();

        enter();
        pinStep();
        workbench.type(CounterMessages.hint_pin, "wrong-pin-1");
        workbench.enter(CounterMessages.hint_pin);
        workbench.sees(NLS.bind(CounterMessages.said_wrong_pin, 4));
        pinStep();
        assertEquals(5, verdicts().size());
        startOver();
        assertEquals(before, size());
    }

    private static Finding first(List<Finding> findings) {
        return findings.stream().filter(Finding::blocks).findFirst().orElseThrow();
    }

    @Test
    @Order(3)
    @DisplayName("what came back is taken back by scanning it, and Ctrl+Z takes that back by a correction")
    void takeBackAndUndo() {
        workbench.press(CounterMessages.mode_return);
        workbench.sees(CounterMessages.step_return);
        fits();
        scan(FIRST.toString(), SECOND.toString());
        rows(2);
        enter();
        workbench.until("the copies in store", () -> copy(FIRST).status() != CopyStatus.ISSUED && copy(SECOND).status() != CopyStatus.ISSUED);
        rows(0);
        var returned = size();

        workbench.isInFront();
        XKeys.press("ctrl+z");

        workbench.sees(NLS.bind(CounterMessages.said_undone, 2));
        assertEquals(CopyStatus.ISSUED, copy(FIRST).status());
        assertEquals(Optional.of(PERSON), copy(SECOND).holder());
        assertTrue(size() > returned, "a correction is an event more, never one less");
        assertEquals("correct", last(FIRST));
        fits();
    }

    private static String last(CopyId copy) {
        var events = registry().lives().of(copy, OffsetDateTime.now()).orElseThrow().events();
        return events.get(events.size() - 1).event().kind();
    }

    @Test
    @Order(4)
    @DisplayName("the card's code undoes too; with nothing left it says so")
    void undoByCode() {
        scan(LabelPayload.command("ISSUE"), PERSON, THIRD.toString());
        rows(1);
        enter();
        pinStep();
        workbench.type(CounterMessages.hint_pin, pin(PERSON));
        workbench.enter(CounterMessages.hint_pin);
        workbench.until("the copy with " + PERSON, () -> copy(THIRD).status() == CopyStatus.ISSUED);
        rows(0);

        scan(LabelPayload.command("UNDO"));

        workbench.until("the copy in store", () -> copy(THIRD).status() == CopyStatus.STORED);
        workbench.sees(NLS.bind(CounterMessages.said_undone, 1));
        scan(LabelPayload.command("UNDO"));
        workbench.until("the first visit undone", () -> copy(FIRST).status() == CopyStatus.STORED);
        workbench.sees(NLS.bind(CounterMessages.said_undone, 2));
        scan(LabelPayload.command("UNDO"));
        workbench.sees(CounterMessages.said_nothing_to_undo);
    }

    @Test
    @Order(5)
    @DisplayName("labels of a document are printed anew; the old ones are void, the new ones are its copies")
    void labels() throws Exception {
        var old = registry().labels().payload(FIRST).orElseThrow();
        var file = LaunchFolder.path().resolveSibling("labels.pdf");
        Files.deleteIfExists(file);
        workbench.application().getContext().set(Dialogs.class, new Dialogs() {
            @Override
            public Optional<Path> saveFile(String title, String name) {
                return Optional.of(file);
            }
        });
        show("lantai.slice.labels");
        workbench.sees(LabelsMessages.action_print);
        workbench.until("the documents", () -> workbench.ask(display -> workbench.find(Table.class::isInstance).map(Table.class::cast)
                .filter(table -> table.getItemCount() > 0).map(table -> {
                    table.select(0);
                    table.notifyListeners(SWT.Selection, new Event());
                    return true;
                }).orElse(false)));
        fits();
        workbench.press(LabelsMessages.field_fresh);
        workbench.press(LabelsMessages.action_print);
        workbench.until("the sheet", () -> Files.exists(file));
        workbench.until("a new label", () -> !registry().labels().payload(FIRST).orElseThrow().equals(old));

        assertArrayEquals("%PDF-".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(Files.readAllBytes(file), 5));
        var fresh = registry().labels().read(registry().labels().payload(FIRST).orElseThrow());
        assertEquals(Optional.of(FIRST.toString()), fresh.subject());
        assertTrue(fresh.genuine());
        assertEquals("revoked", registry().labels().read(old).reason());
        atTheCounter(workbench);
        scan(PERSON, old);
        workbench.until("the old label refused", () -> verdicts().contains(CounterMessages.problem_revoked));
        startOver();
    }

    @Test
    @Order(6)
    @DisplayName("F12 hides all that is on the desk; a wrong PIN says what is left, the right one goes on where it was")
    void lock() {
        scan(PERSON, THIRD.toString());
        rows(1);
        var name = registry().register().person(PERSON).orElseThrow().name();
        workbench.sees(name);

        workbench.isInFront();
        XKeys.press("F12");

        workbench.sees(Messages.session_locked_words);
        workbench.doesNotSee(name);
        assertTrue(workbench.find(Table.class::isInstance).isEmpty());
        fits();
        workbench.type(Messages.session_pin_hint, "wrong-pin-1");
        workbench.enter(Messages.session_pin_hint);
        workbench.sees(NLS.bind(Messages.session_wrong_pin, 4));
        workbench.type(Messages.session_pin_hint, pin("wang"));
        workbench.enter(Messages.session_pin_hint);
        workbench.sees(name);
        rows(1);
        startOver();
    }

    @Test
    @Order(7)
    @DisplayName("every slice is whole at 1024 x 700 as at 1360 x 850, light and dark, with the life of a copy and an empty form too")
    void everySliceFits() {
        for (var theme = 0; theme < 2; theme++) {
            var slices = workbench.ask(display -> ContextInjectionFactory.make(Slices.class, workbench.application().getContext()).visible());
            assertTrue(slices.size() >= 5, "only " + slices.size() + " slices");
            for (var slice : slices) {
                show(slice.id());
                fits();
            }
            show("lantai.slice.register");
            workbench.isInFront();
            XKeys.press("ctrl+n");
            workbench.sees(DocumentMessages.save);
            fits();
            XKeys.press("Escape");
            workbench.application().getContext().get(IEventBroker.class).send(LifeRequests.SHOW, FIRST);
            workbench.sees(LifeMessages.events_title);
            fits();
            XKeys.press("Escape");
            workbench.ask(display -> {
                var themes = ContextInjectionFactory.make(Themes.class, workbench.application().getContext());
                themes.show(themes.current().other());
                return true;
            });
        }
    }
}
