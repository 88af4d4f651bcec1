package lantai.ui.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterAll;
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
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.GapSeverity;
import lantai.rules.gap.engine.ListedGap;
import lantai.text.Words;
import lantai.ui.access.Desk;
import lantai.ui.access.LaunchFolder;
import lantai.ui.frame.Slices;
import lantai.ui.life.LifeMessages;
import lantai.ui.look.Themes;
import lantai.ui.operation.Dialogs;
import lantai.ui.testing.DemoRegistry;
import lantai.ui.testing.RunningWorkbench;
import lantai.ui.testing.XKeys;
import lantai.ui.text.Messages;

/** The officer's day at the gap desk of the demo registry: what is not proven, why, whom to call, and how two persons close it. */
@DemoRegistry
@ExtendWith(RunningWorkbench.Extension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("At the gap desk")
class GapJourneyTest {

    private static final String SLICE = "lantai.slice.gaps";
    private static final String OFFICER = "liu";
    private static final String SECOND = "qian";
    private static final String NOBODY = "p02";
    private static RunningWorkbench last;

    private final Words words = Words.of(Locale.getDefault());
    private RunningWorkbench workbench;

    @BeforeAll
    static void demo() throws Exception {
        System.setProperty("user.home", Files.createDirectories(LaunchFolder.path().resolveSibling("home")).toString());
        if (!Files.exists(LaunchFolder.path())) {
            service(Demo.class).make(service(Workstation.class), LaunchFolder.path(), Suite.INTL, Locale.getDefault(), Progress.NONE);
        }
    }

    private static <T> T service(Class<T> type) {
        var context = FrameworkUtil.getBundle(GapJourneyTest.class).getBundleContext();
        return context.getService(context.getServiceReference(type));
    }

    private static String pin(String person) {
        return service(Demo.class).pin(person);
    }

    private static Registry registry() {
        return service(Desk.class).registry().orElseThrow();
    }

    @BeforeEach
    void atTheDesk(RunningWorkbench running) {
        workbench = running;
        last = running;
        workbench.application().getContext().set(Dialogs.class, new Dialogs() {
            @Override
            public Optional<char[]> pin(String title, String person) {
                return Optional.of(GapJourneyTest.pin(SECOND).toCharArray());
            }

            @Override
            public Optional<Path> saveFile(String title, String name) {
                return Optional.of(LaunchFolder.path().resolveSibling("gaps.csv"));
            }
        });
        if (service(Desk.class).registry().filter(r -> !r.operator().equals(OFFICER)).isPresent()) {
            leave(workbench);
        }
        if (service(Desk.class).registry().isEmpty()) {
            workbench.logIn(OFFICER, pin(OFFICER));
        }
        workbench.until("the desk", () -> service(Desk.class).registry().filter(r -> r.operator().equals(OFFICER)).isPresent());
        show(SLICE);
        workbench.until("the gaps", () -> !rows().isEmpty());
    }

    /** The journeys after this one begin as somebody else. */
    @AfterAll
    static void leave() {
        leave(last);
    }

    private static void leave(RunningWorkbench workbench) {
        workbench.isInFront();
        XKeys.press("F12");
        workbench.follow(Messages.session_somebody_else);
        workbench.sees(Messages.session_login);
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

    private void otherTheme() {
        workbench.ask(display -> {
            var themes = ContextInjectionFactory.make(Themes.class, workbench.application().getContext());
            themes.show(themes.current().other());
            return true;
        });
    }

    private static boolean isList(Control control) {
        return control instanceof Table table && table.getColumnCount() == GapTable.titles().size();
    }

    private List<List<String>> rows() {
        return workbench.ask(display -> workbench.find(GapJourneyTest::isList).map(Table.class::cast).map(table -> Arrays.stream(table.getItems())
                .map(item -> IntStream.range(0, table.getColumnCount()).mapToObj(item::getText).toList()).toList()).orElse(List.of()));
    }

    /** What stands in the two tables beside a gap. */
    private List<String> beside(String heading) {
        return workbench.ask(display -> workbench.find(control -> control instanceof Table table && table.getColumnCount() == 3
                && table.getColumn(0).getText().equals(heading)).map(Table.class::cast)
                .map(table -> Arrays.stream(table.getItems()).map(item -> item.getText(0) + " " + item.getText(1) + " " + item.getText(2)).toList())
                .orElse(List.of()));
    }

    private void choose(ListedGap gap) {
        workbench.until("the row of " + gap.gap().id(), () -> workbench.ask(display -> workbench.find(GapJourneyTest::isList).map(Table.class::cast)
                .flatMap(table -> Arrays.stream(table.getItems()).filter(item -> ((GapRow) item.getData()).listed().gap().id().equals(gap.gap().id()))
                        .findFirst().map(item -> {
                            table.setSelection(item);
                            table.notifyListeners(SWT.Selection, new Event());
                            return true;
                        })).orElse(false)));
        workbench.sees(words.gap(gap.gap()));
    }

    private void second(String person) {
        workbench.ask(display -> workbench.find(control -> control instanceof Combo combo && Arrays.stream(combo.getItems())
                .anyMatch(item -> item.endsWith(" " + person))).map(Combo.class::cast).map(combo -> {
                    combo.select(IntStream.range(0, combo.getItemCount()).filter(i -> combo.getItem(i).endsWith(" " + person)).findFirst()
                            .orElseThrow());
                    return true;
                }).orElseThrow());
    }

    private static ListedGap gap(GapCode code) {
        return registry().gaps().all(OffsetDateTime.now()).stream().filter(g -> g.gap().code() == code && !g.isClosed()).findFirst().orElseThrow();
    }

    @Test
    @Order(1)
    @DisplayName("what is not proven stands there by severity and clock, the missing copy first, with rule, source, evidence and whom to call")
    void list() {
        var missing = gap(GapCode.G6);
        var counts = registry().gaps().counts(OffsetDateTime.now());
        workbench.until("all that stand", () -> rows().size() == counts.values().stream().mapToLong(n -> n).sum());
        assertTrue(rows().get(0).get(0).startsWith("✖ "), rows().get(0).toString());
        assertTrue(rows().get(0).get(1).startsWith("G6 "), "the one whose clock runs out next stands first: " + rows().get(0));
        workbench.sees(NLS.bind(Messages.status_gaps, counts.get(GapSeverity.RED), counts.get(GapSeverity.ORANGE)));

        choose(missing);

        workbench.sees(words.source(missing.gap().rule().source()));
        assertEquals(missing.gap().evidence().size(), beside(GapMessages.column_at).size());
        assertTrue(beside(GapMessages.column_person).stream().anyMatch(line -> line.contains(OFFICER)), "the officer is called too");
        fits();
        otherTheme();
        fits();
        otherTheme();
    }

    @Test
    @Order(2)
    @DisplayName("words and severity narrow the list, and what is shown can be taken along")
    void narrow() throws Exception {
        var wanted = gap(GapCode.G6).gap().copy().orElseThrow();
        var all = rows().size();
        workbench.type(GapMessages.filter, GapWords.copy(wanted));
        workbench.until("only that copy", () -> rows().size() < all && rows().stream().allMatch(row -> row.get(2).equals(GapWords.copy(wanted))));
        workbench.press(GapMessages.action_export);
        workbench.sees(NLS.bind(GapMessages.said_exported, "gaps.csv"));
        assertEquals(rows().size() + 1, Files.readAllLines(LaunchFolder.path().resolveSibling("gaps.csv")).size());
        workbench.type(GapMessages.filter, "");
        workbench.until("all again", () -> rows().size() == all);
    }

    @Test
    @Order(3)
    @DisplayName("evidence leads to the life line of its copy")
    void evidence() {
        choose(gap(GapCode.G6));
        workbench.press(GapMessages.action_life);
        workbench.sees(LifeMessages.back);
        show(SLICE);
    }

    @Test
    @Order(4)
    @DisplayName("one who does not answer for secrecy cannot close it: the rule, its source and the remedy are said, and nothing is recorded")
    void refused() {
        choose(gap(GapCode.G6));
        var before = registry().status().size();
        workbench.type(GapMessages.close_decision, "found");
        workbench.type(GapMessages.close_reason, "lay in the wrong cabinet");
        second(NOBODY);

        workbench.press(GapMessages.action_close);

        workbench.sees("GAP-2");
        workbench.sees(GapMessages.refused_remedy);
        fits();
        assertEquals(before, registry().status().size());
    }

    @Test
    @Order(5)
    @DisplayName("two persons close it with a decision; it stays on record among the closed ones")
    void closed() {
        var gap = gap(GapCode.G6);
        choose(gap);
        var before = registry().status().size();
        var stood = rows().size();
        workbench.type(GapMessages.close_decision, "found");
        workbench.type(GapMessages.close_reason, "lay in the wrong cabinet");
        second(SECOND);

        workbench.press(GapMessages.action_close);

        workbench.until("one gap less", () -> rows().size() == stood - 1);
        workbench.sees(NLS.bind(GapMessages.said_closed, gap.gap().id()));
        assertEquals(before + 1, registry().status().size());
        workbench.press(GapMessages.filter_all);
        workbench.until("the closed one", () -> rows().stream().anyMatch(row -> row.get(0).contains(GapMessages.state_closed)));
        choose(registry().gaps().find(gap.gap().id(), OffsetDateTime.now()).orElseThrow());
        workbench.sees("lay in the wrong cabinet");
        fits();
        assertTrue(registry().gaps().find(gap.gap().id(), OffsetDateTime.now()).orElseThrow().isClosed());
    }
}
