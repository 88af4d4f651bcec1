package lantai.ui.finding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import lantai.ui.look.SignColumn;
import lantai.ui.look.Tone;
import lantai.ui.text.CsvLine;

/** Findings as a table: place, event, kind, sentence; to be sorted by its heads, filtered, copied and exported. */
public final class FindingTable {

    private static final int[] SHARES = { 4, 24, 8, 14, 50 };
    private static final int EVENT = 2;

    private final Text filter;
    private final Table table;
    private List<FindingRow> rows = List.of();

    /** Adds the filter and the table to a parent with one column. */
    public FindingTable(Composite parent) {
        filter = new Text(parent, SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH);
        filter.setMessage(FindingMessages.filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        filter.addListener(SWT.Modify, event -> fill());
        table = new Table(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 60).applyTo(table);
        for (var title : titles()) {
            var column = new TableColumn(table, SWT.LEFT);
            column.setText(title);
            column.addListener(SWT.Selection, event -> sort(column));
        }
        SignColumn.on(table, 0, item -> item.getData() instanceof FindingRow row && row.isNote() ? Tone.WARN : Tone.BAD);
        table.addListener(SWT.Resize, event -> share());
        table.addListener(SWT.KeyDown, this::key);
        var menu = new Menu(table);
        var copy = new MenuItem(menu, SWT.PUSH);
        copy.setText(FindingMessages.copy);
        copy.addListener(SWT.Selection, event -> copy());
        table.setMenu(menu);
    }

    private static List<String> titles() {
        return List.of("", FindingMessages.column_place, FindingMessages.column_event, FindingMessages.column_what,
                FindingMessages.column_sentence);
    }

    /** Shows these instead of what was shown. */
    public void show(List<FindingRow> found) {
        rows = List.copyOf(found);
        table.setSortColumn(null);
        fill();
    }

    /** Puts the focus into the filter. */
    public void filter() {
        filter.setFocus();
    }

    private void share() {
        var width = table.getClientArea().width;
        for (var i = 0; i < SHARES.length; i++) {
            table.getColumn(i).setWidth(width * SHARES[i] / 100);
        }
    }

    private void sort(TableColumn column) {
        var up = table.getSortColumn() != column || table.getSortDirection() == SWT.DOWN;
        table.setSortColumn(column);
        table.setSortDirection(up ? SWT.UP : SWT.DOWN);
        fill();
    }

    private List<FindingRow> shown() {
        var wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        var shown = rows.stream().filter(row -> row.contains(wanted)).collect(Collectors.toCollection(ArrayList::new));
        if (table.getSortColumn() != null) {
            var column = table.indexOf(table.getSortColumn());
            Comparator<FindingRow> order = column == EVENT ? Comparator.comparingLong(FindingRow::event)
                    : Comparator.comparing(row -> row.cells().get(column));
            shown.sort(table.getSortDirection() == SWT.UP ? order : order.reversed());
        }
        return shown;
    }

    private void fill() {
        table.setRedraw(false);
        table.removeAll();
        for (var row : shown()) {
            var item = new TableItem(table, SWT.NONE);
            item.setData(row);
            item.setText(row.cells().toArray(String[]::new));
        }
        table.setRedraw(true);
    }

    private void key(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0 && (event.keyCode == 'c' || event.keyCode == SWT.INSERT)) {
            copy();
        } else if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == 'a') {
            table.selectAll();
        }
    }

    /** The chosen rows, else all that are shown, as lines of cells with tabs between. */
    private void copy() {
        var items = table.getSelectionCount() == 0 ? table.getItems() : table.getSelection();
        if (items.length == 0) {
            return;
        }
        var text = Arrays.stream(items).map(item -> String.join("\t", ((FindingRow) item.getData()).cells())).collect(Collectors.joining("\n"));
        var clipboard = new Clipboard(table.getDisplay());
        clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
        clipboard.dispose();
    }

    /** What is shown, as a table another program reads. */
    public String csv() {
        var out = new StringBuilder().append(CsvLine.MARK).append(CsvLine.of(titles()));
        shown().forEach(row -> out.append(CsvLine.of(row.cells())));
        return out.toString();
    }

    /** Writes such a table. */
    public static void write(Path file, String csv) throws IOException {
        Files.writeString(file, csv, StandardCharsets.UTF_8);
    }
}
