package lantai.ui.gap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import lantai.rules.gap.GapSeverity;
import lantai.ui.look.Card;
import lantai.ui.look.Fonts;
import lantai.ui.look.SignColumn;
import lantai.ui.look.Tone;
import lantai.ui.text.CsvLine;

/** The list of gaps with its filters: words, code, which stand, what changed since the day began. */
final class GapTable {

    private static final int[] SHARES = { 12, 20, 19, 21, 12, 16 };
    /** In pixels, with letters of usual size; a narrow list is moved sideways. */
    private static final int[] LEAST = { 74, 110, 124, 128, 72, 92 };

    private final Card card;
    private final Text search;
    private final Combo codes;
    private final Button all;
    private final Button changed;
    private final Table table;
    private final Consumer<Optional<GapRow>> onChosen;
    private List<GapRow> rows = List.of();
    private Optional<GapSeverity> severity = Optional.empty();

    GapTable(Composite parent, Consumer<Optional<GapRow>> onChosen) {
        this.onChosen = onChosen;
        card = Card.in(parent, GapMessages.list_title);
        GridDataFactory.fillDefaults().grab(true, true).hint(340, 200).applyTo(card.frame());
        GridLayoutFactory.fillDefaults().numColumns(2).margins(1, 6).spacing(6, 6).applyTo(card.body());
        search = new Text(card.body(), SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH);
        search.setMessage(GapMessages.filter);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(6, 0).applyTo(search);
        search.addListener(SWT.Modify, event -> fill());
        codes = new Combo(card.body(), SWT.READ_ONLY);
        GridDataFactory.fillDefaults().hint(150, SWT.DEFAULT).applyTo(codes);
        codes.addListener(SWT.Selection, event -> fill());
        var checks = new Composite(card.body(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 0).applyTo(checks);
        GridDataFactory.fillDefaults().span(2, 1).indent(6, 0).applyTo(checks);
        changed = check(checks, GapMessages.filter_changed);
        all = check(checks, GapMessages.filter_all);
        table = new Table(card.body(), SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(300, 120).applyTo(table);
        for (var title : titles()) {
            var column = new TableColumn(table, SWT.LEFT);
            column.setText(title);
            column.setMoveable(true);
            column.addListener(SWT.Selection, event -> sort(column));
        }
        SignColumn.on(table, GapRow.SEVERITY, item -> item.getData() instanceof GapRow row ? tone(row) : Tone.QUIET);
        table.addListener(SWT.Resize, event -> share());
        table.addListener(SWT.Selection, event -> onChosen.accept(chosen()));
        table.addListener(SWT.KeyDown, this::key);
    }

    private static Tone tone(GapRow row) {
        if (row.state() == GapState.CLOSED) {
            return Tone.GOOD;
        }
        return switch (row.listed().severity()) {
            case RED -> Tone.BAD;
            case ORANGE -> Tone.WARN;
            case YELLOW -> Tone.QUIET;
        };
    }

    static List<String> titles() {
        return List.of(GapMessages.column_severity, GapMessages.column_kind, GapMessages.column_subject, GapMessages.column_interval,
                GapMessages.column_due, GapMessages.column_holders);
    }

    private Button check(Composite parent, String words) {
        var check = new Button(parent, SWT.CHECK);
        check.setText(words);
        check.addListener(SWT.Selection, event -> fill());
        return check;
    }

    void show(List<GapRow> fresh) {
        rows = fresh;
        var code = code();
        var known = new TreeMap<Integer, String>();
        rows.forEach(row -> known.put(row.listed().gap().code().ordinal(), row.cells().get(1)));
        codes.setItems(IntStream.concat(IntStream.of(-1), known.keySet().stream().mapToInt(i -> i))
                .mapToObj(i -> i < 0 ? GapMessages.filter_code : known.get(i)).toArray(String[]::new));
        codes.select(Math.max(0, codes.indexOf(code.orElse(""))));
        fill();
    }

    /** Only these; a second time, all severities again. */
    void only(GapSeverity wanted) {
        severity = severity.filter(wanted::equals).isPresent() ? Optional.empty() : Optional.of(wanted);
        fill();
    }

    private Optional<String> code() {
        return codes.getSelectionIndex() <= 0 ? Optional.empty() : Optional.of(codes.getText());
    }

    private List<GapRow> shown() {
        var wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        var order = GapRow.pressing();
        if (table.getSortColumn() != null) {
            var by = GapRow.by(table.indexOf(table.getSortColumn()));
            order = (table.getSortDirection() == SWT.UP ? by : by.reversed()).thenComparing(order);
        }
        return rows.stream().filter(row -> row.contains(wanted)).filter(row -> code().filter(c -> !c.equals(row.cells().get(1))).isEmpty())
                .filter(row -> severity.filter(s -> s != row.listed().severity()).isEmpty())
                .filter(row -> changed.getSelection() ? row.changed() : all.getSelection() || row.state() != GapState.CLOSED)
                .sorted(order).toList();
    }

    private void fill() {
        var before = chosen().map(row -> row.listed().gap().id());
        var shown = shown();
        table.setRedraw(false);
        table.removeAll();
        for (var row : shown) {
            var item = new TableItem(table, SWT.NONE);
            item.setData(row);
            item.setText(row.cells().toArray(String[]::new));
        }
        IntStream.range(0, shown.size()).filter(i -> before.filter(shown.get(i).listed().gap().id()::equals).isPresent()).findFirst()
                .ifPresentOrElse(table::select, () -> {
                    if (!shown.isEmpty()) {
                        table.select(0);
                    }
                });
        table.setRedraw(true);
        card.title(NLS.bind(GapMessages.list_count, shown.size(), rows.size()));
        onChosen.accept(chosen());
    }

    Optional<GapRow> chosen() {
        return Arrays.stream(table.getSelection()).map(TableItem::getData).filter(GapRow.class::isInstance).map(GapRow.class::cast).findFirst();
    }

    private void sort(TableColumn column) {
        var up = table.getSortColumn() != column || table.getSortDirection() == SWT.DOWN;
        table.setSortColumn(column);
        table.setSortDirection(up ? SWT.UP : SWT.DOWN);
        fill();
    }

    private void share() {
        var width = table.getClientArea().width;
        for (var i = 0; i < SHARES.length; i++) {
            table.getColumn(i).setWidth(Math.max(Fonts.of(table).scaled(LEAST[i]), width * SHARES[i] / 100));
        }
    }

    /** Ctrl+C takes the chosen rows along as lines with tabs between the cells. */
    private void key(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == 'c' && table.getSelectionCount() > 0) {
            var text = Arrays.stream(table.getSelection()).map(item -> String.join("\t", ((GapRow) item.getData()).cells()))
                    .collect(Collectors.joining("\n"));
            var clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
            clipboard.dispose();
        }
    }

    /** What is shown, as a table another program reads. */
    String csv() {
        var out = new StringBuilder().append(CsvLine.MARK).append(CsvLine.of(titles()));
        shown().forEach(row -> out.append(CsvLine.of(row.cells())));
        return out.toString();
    }

    void filter() {
        search.setFocus();
    }

    void focus() {
        table.setFocus();
    }
}
