package lantai.ui.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.FrameworkUtil;

import lantai.app.demo.Demo;
import lantai.app.recovery.RecoveryDesk.Made;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.core.register.Role;
import lantai.text.Words;
import lantai.ui.access.Desk;
import lantai.ui.access.LaunchFolder;
import lantai.ui.frame.Slices;
import lantai.ui.look.Themes;
import lantai.ui.operation.Dialogs;
import lantai.ui.operation.NewPin;
import lantai.ui.operation.Question;
import lantai.ui.testing.RunningWorkbench;
import lantai.ui.testing.XKeys;
import lantai.ui.text.Messages;

/** The keys' slice on a demo registry of its own, which it leaves with other keys than it began with. */
@Tag("keys")
@ExtendWith(RunningWorkbench.Extension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("At the keys")
class KeysJourneyTest {

    private static final String SLICE = "lantai.slice.keys";
    private static final Deque<NewPin> TYPED = new ArrayDeque<>();
    private static final Set<String> ABSENT = ConcurrentHashMap.newKeySet();
    private static final List<String> ASKED = new ArrayList<>();
    private static Path pdf;

    private final Words words = Words.of(Locale.getDefault());
    private RunningWorkbench workbench;

    @BeforeAll
    static void demo() throws Exception {
        System.setProperty("user.home", Files.createDirectories(LaunchFolder.path().resolveSibling("home")).toString());
        service(Demo.class).make(service(Workstation.class), LaunchFolder.path(), Suite.INTL, Locale.getDefault(), Progress.NONE);
        pdf = LaunchFolder.path().resolveSibling("sheets.pdf");
    }

    private static <T> T service(Class<T> type) {
        var context = FrameworkUtil.getBundle(KeysJourneyTest.class).getBundleContext();
        return context.getService(context.getServiceReference(type));
    }

    private static String pin(String person) {
        return service(Demo.class).pin(person);
    }

    private static Registry registry() {
        return service(Desk.class).registry().orElseThrow();
    }

    @BeforeEach
    void dialogs(RunningWorkbench running) {
        workbench = running;
        ASKED.clear();
        workbench.application().getContext().set(Dialogs.class, new Dialogs() {
            @Override
            public Optional<char[]> pin(String title, String person) {
                ASKED.add(person);
                return ABSENT.contains(person) ? Optional.empty() : Optional.of(KeysJourneyTest.pin(person).toCharArray());
            }

            @Override
            public Optional<NewPin> newPin(String title) {
                return Optional.ofNullable(TYPED.poll());
            }

            @Override
            public Optional<Path> saveFile(String title, String name) {
                return Optional.of(pdf);
            }

            @Override
            public boolean confirm(Question question) {
                return true;
            }
        });
    }

    private void as(String person) {
        if (service(Desk.class).registry().isPresent()) {
            leave();
        }
        workbench.logIn(person, pin(person));
        atTheKeys(person);
    }

    private void atTheKeys(String person) {
        workbench.until("the desk", () -> service(Desk.class).registry().filter(open -> open.operator().equals(person)).isPresent());
        workbench.until(SLICE, () -> workbench.ask(display -> ContextInjectionFactory
                .make(Slices.class, workbench.application().getContext()).show(SLICE)));
        workbench.until("the slots", () -> !rows().isEmpty());
    }

    private void leave() {
        workbench.isInFront();
        XKeys.press("F12");
        workbench.follow(Messages.session_somebody_else);
        workbench.sees(Messages.session_login);
    }

    private List<List<String>> rows() {
        return workbench.ask(display -> workbench.find(control -> control instanceof Table table && table.getColumnCount() == 6)
                .map(Table.class::cast).map(table -> Arrays.stream(table.getItems())
                        .map(item -> IntStream.range(0, 6).mapToObj(item::getText).toList()).toList())
                .orElse(List.of()));
    }

    private Optional<List<String>> row(String person) {
        return rows().stream().filter(row -> row.get(0).split(" ")[0].equals(person)).findFirst();
    }

    private void choose(String... persons) {
        workbench.ask(display -> {
            var table = (Table) workbench.find(control -> control instanceof Table list && list.getColumnCount() == 6).orElseThrow();
            table.deselectAll();
            for (var i = 0; i < table.getItemCount(); i++) {
                if (List.of(persons).contains(table.getItem(i).getText(0).split(" ")[0])) {
                    table.select(i);
                }
            }
            table.notifyListeners(SWT.Selection, new Event());
            return true;
        });
    }

    private void fits() {
        for (var size : new int[][] { { 1360, 850 }, { 1024, 700 } }) {
            workbench.resize(size[0], size[1]);
            assertEquals(List.of(), workbench.cutOff());
        }
        workbench.resize(1360, 850);
    }

    private void otherTheme() {
        workbench.ask(display -> {
            var themes = ContextInjectionFactory.make(Themes.class, workbench.application().getContext());
            themes.show(themes.current().other());
            return true;
        });
    }

    @Test
    @Order(1)
    @DisplayName("everybody who has a PIN is listed with role, what it opens, when it was made, state and provider; it fits, light and dark")
    void slots() {
        as("wang");
        var wang = row("wang").orElseThrow();
        assertTrue(wang.get(1).contains(words.of(Role.CLERK)), wang.toString());
        assertEquals(KeysMessages.opens_registry, wang.get(2));
        assertTrue(wang.get(3).matches("\\d{4}-\\d\\d-\\d\\d"), wang.toString());
        assertEquals(List.of(KeysMessages.state_good, KeysMessages.provider_program), wang.subList(4, 6));
        assertEquals(KeysMessages.opens_signs, row("p01").orElseThrow().get(2));
        workbench.sees(KeysMessages.sheets_none);
        workbench.sees(KeysMessages.compartment_none);
        fits();
        otherTheme();
        fits();
        otherTheme();
    }

    @Test
    @Order(2)
    @DisplayName("a locked slot is shown, and a clerk who wants to unlock it reads the rule, its source and what would help")
    void locked() {
        for (var i = 0; i < 5; i++) {
            assertThrows(CannotOpen.class, () -> registry().signers().unlock("p01", "000000".toCharArray()));
        }
        workbench.isInFront();
        XKeys.press("F5");
        workbench.until("locked", () -> row("p01").filter(row -> row.get(4).equals(KeysMessages.state_locked)).isPresent());
        choose("p01");
        workbench.press(KeysMessages.action_unlock);
        workbench.sees(KeysMessages.answer_source);
        workbench.sees("ROLE-2");
        workbench.sees(KeysMessages.answer_remedy);
        fits();
        assertTrue(row("p01").orElseThrow().get(4).startsWith("✖"));
        assertEquals(List.of(), ASKED);
    }

    @Test
    @Order(3)
    @DisplayName("he changes his own PIN; with a wrong present one nothing changes, and that is told")
    void ownPin() throws Exception {
        TYPED.add(new NewPin("111111".toCharArray(), "other-2026".toCharArray()));
        workbench.press(KeysMessages.action_pin);
        workbench.sees(words.get("cannot-open.WRONG_PIN", Map.of("person", "wang", "tries", "4")));
        TYPED.add(new NewPin(pin("wang").toCharArray(), "other-2026".toCharArray()));
        workbench.press(KeysMessages.action_pin);
        workbench.sees(NLS.bind(KeysMessages.said_pin, "wang"));
        registry().signers().changePin("wang", "other-2026".toCharArray(), pin("wang").toCharArray());
    }

    @Test
    @Order(4)
    @DisplayName("a clerk rotates no root key; a security administrator unlocks, and rotates it with the system administrator's PIN")
    void administrators() {
        workbench.press(KeysMessages.action_rotate);
        workbench.sees("KEY-6");
        assertEquals(List.of(), ASKED, "nobody is asked for a PIN in vain");

        as("secadmin");
        choose("p01");
        workbench.press(KeysMessages.action_unlock);
        workbench.sees(NLS.bind(KeysMessages.said_unlocked, "p01"));
        workbench.until("open again", () -> row("p01").filter(row -> row.get(4).equals(KeysMessages.state_good)).isPresent());
        choose();
        workbench.press(KeysMessages.action_rotate);
        workbench.sees(NLS.bind(KeysMessages.said_rotated, "sysadmin"));
        workbench.sees(NLS.bind(KeysMessages.root_generation, 2));
        assertEquals(List.of("sysadmin"), ASKED);
        fits();
    }

    @Test
    @Order(5)
    @DisplayName("five recovery sheets are printed into a file that its owner alone can read; an existing file is not touched, and no sheets are made then")
    void sheets() throws Exception {
        workbench.press(KeysMessages.action_sheets);
        workbench.sees(NLS.bind(KeysMessages.said_sheets, pdf));
        workbench.sees(NLS.bind(KeysMessages.sheets_generation, 1));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(pdf)));
        assertTrue(Files.size(pdf) > 1_000);
        fits();
        workbench.press(KeysMessages.action_sheets);
        workbench.sees(NLS.bind(KeysMessages.said_exists, pdf));
        assertEquals(1, registry().recovery().generation());
    }

    @Test
    @Order(6)
    @DisplayName("the compartment is set up with three holders, opened with two who are there, and closed when the desk is locked")
    void compartment() {
        choose("wang", "liu");
        workbench.press(KeysMessages.action_set_up);
        workbench.sees(KeysMessages.said_choose_three);
        choose("t01", "t02", "t03");
        workbench.press(KeysMessages.action_set_up);
        workbench.sees("CMP-1");
        assertEquals(List.of(), ASKED);
        choose("wang", "zhao", "liu");
        workbench.press(KeysMessages.action_set_up);
        workbench.sees(KeysMessages.compartment_closed);
        assertEquals(Set.of("wang", "zhao", "liu"), Set.copyOf(registry().compartment().holders()));
        fits();
        ABSENT.add(registry().compartment().holders().get(0));
        workbench.press(KeysMessages.action_open);
        workbench.until("open", () -> registry().compartment().isOpen());
        workbench.sees(KeysMessages.compartment_open);
        fits();
        workbench.press(KeysMessages.action_close);
        workbench.sees(KeysMessages.said_closed);
        assertFalse(registry().compartment().isOpen());
        ABSENT.addAll(registry().compartment().holders().subList(0, 2));
        workbench.press(KeysMessages.action_open);
        workbench.sees(KeysMessages.said_two_needed);
        ABSENT.clear();
        workbench.press(KeysMessages.action_open);
        workbench.until("open", () -> registry().compartment().isOpen());
        workbench.isInFront();
        XKeys.press("F12");
        workbench.until("closed with the desk", () -> !registry().compartment().isOpen());
        workbench.follow(Messages.session_somebody_else);
        workbench.sees(Messages.session_login);
    }

    @Test
    @Order(7)
    @DisplayName("at the login three sheets give the security administrator a new PIN; a wrong word is named, and nothing is changed then")
    void recover() throws Exception {
        as("secadmin");
        var sheets = ((Made.Sheets) registry().recovery().make()).sheets().sheets();
        leave();
        workbench.follow(Messages.recover_link);
        workbench.sees(Messages.recover_words);
        fits();
        otherTheme();
        fits();
        otherTheme();
        type(sheets.get(0), List.of("nonsense"), sheets.get(4));
        newPin("fresh-2026");
        workbench.press(Messages.recover_action);
        workbench.until("which sheet is wrong", () -> !workbench.find(control -> control instanceof org.eclipse.swt.widgets.Label label
                && label.getText().startsWith("✖ ") && label.getText().contains("2")).isEmpty());
        fits();
        type(sheets.get(0), sheets.get(2), sheets.get(4));
        newPin("fresh-2026");
        workbench.press(Messages.recover_action);
        atTheKeys("secadmin");
        leave();
        workbench.logIn("secadmin", "fresh-2026");
        workbench.until("the desk", () -> service(Desk.class).registry().isPresent());
    }

    @SafeVarargs
    private void type(List<String>... sheets) {
        workbench.until("the place for the words", () -> workbench.ask(display -> {
            var person = workbench.find(Combo.class::isInstance).map(Combo.class::cast);
            var field = workbench.find(control -> control instanceof Text text && (text.getStyle() & SWT.MULTI) != 0).map(Text.class::cast);
            person.ifPresent(combo -> combo.setText("secadmin"));
            field.ifPresent(text -> text.setText(String.join("\n", Arrays.stream(sheets).map(sheet -> String.join(" ", sheet)).toList())));
            return person.isPresent() && field.isPresent();
        }));
    }

    private void newPin(String pin) {
        workbench.type(Messages.dialog_pin_fresh, pin);
        workbench.type(Messages.dialog_pin_again, pin);
    }
}
