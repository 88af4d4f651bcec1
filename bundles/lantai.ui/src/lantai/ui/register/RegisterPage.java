package lantai.ui.register;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import lantai.ui.look.Card;
import lantai.ui.look.Fonts;
import lantai.ui.look.KeyCaps;
import lantai.ui.look.Style;
import lantai.ui.register.RegisterRows.Choice;

/** The page with the table: the search on top, what may be done beside it, and how many rows are shown. */
final class RegisterPage {

    private final RegisterRows rows;
    private final Composite page;
    private final Text search;
    private final Combo choice;
    private final Label count;
    private final RegisterTable table;

    RegisterPage(Composite parent, RegisterRows rows, RegisterPart part) {
        this.rows = rows;
        page = Style.GROUND.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(12, 12).applyTo(page);
        var top = Card.in(page);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top.frame());
        GridLayoutFactory.fillDefaults().numColumns(5).margins(12, 10).spacing(10, 6).applyTo(top.body());
        search = new Text(top.body(), SWT.SEARCH | SWT.ICON_CANCEL);
        search.setMessage(RegisterMessages.search_hint);
        search.setFont(Fonts.of(page).plain(Fonts.Size.LARGE));
        GridDataFactory.fillDefaults().grab(true, false).hint(180, SWT.DEFAULT).applyTo(search);
        choice = new Combo(top.body(), SWT.READ_ONLY);
        for (var each : Choice.values()) {
            choice.add(word(each));
        }
        choice.select(0);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(choice);
        var titles = new Button(top.body(), SWT.CHECK);
        titles.setText(RegisterMessages.full_titles);
        titles.setToolTipText(RegisterMessages.full_titles_hint);
        titles.addListener(SWT.Selection, event -> part.fullTitles(titles.getSelection()));
        var export = new Button(top.body(), SWT.PUSH);
        export.setText(RegisterMessages.export);
        var add = Style.PRIMARY.on(new Button(top.body(), SWT.PUSH));
        add.setText(RegisterMessages.new_document);
        add.addListener(SWT.Selection, event -> part.newDocument());
        count = Style.QUIET.on(new Label(top.body(), SWT.NONE));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
        var keys = KeyCaps.in(top.body(), "[Ctrl]", "[F]", RegisterMessages.keys_search, "[Enter]", RegisterMessages.keys_life, "[Ctrl]", "[N]",
                RegisterMessages.keys_new);
        GridDataFactory.fillDefaults().span(4, 1).align(SWT.END, SWT.CENTER).applyTo(keys);
        var card = Card.in(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(card.frame());
        GridLayoutFactory.fillDefaults().margins(1, 1).applyTo(card.body());
        table = new RegisterTable(card.body(), rows, titles(), row -> part.life(row.copy().copy()));
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 200).applyTo(table.control());
        export.addListener(SWT.Selection, event -> part.export(table.columns()));
        choice.addListener(SWT.Selection, event -> {
            rows.choose(Choice.values()[choice.getSelectionIndex()], OffsetDateTime.now());
            refresh();
        });
        search.addListener(SWT.Modify, event -> {
            rows.search(search.getText());
            refresh();
        });
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                event.doit = false;
                table.enter();
            }
        });
        search.addListener(SWT.DefaultSelection, event -> {
            if (event.detail != SWT.ICON_CANCEL) {
                table.current().ifPresent(row -> part.life(row.copy().copy()));
            }
        });
    }

    static Map<RegisterColumn, String> titles() {
        var titles = new EnumMap<RegisterColumn, String>(RegisterColumn.class);
        for (var column : RegisterColumn.values()) {
            titles.put(column, switch (column) {
                case COPY -> RegisterMessages.column_copy;
                case DOCUMENT -> RegisterMessages.column_document;
                case NUMBER -> RegisterMessages.column_number;
                case TITLE -> RegisterMessages.column_title;
                case LEVEL -> RegisterMessages.column_level;
                case URGENCY -> RegisterMessages.column_urgency;
                case STATUS -> RegisterMessages.column_status;
                case HOLDER -> RegisterMessages.column_holder;
                case UNIT -> RegisterMessages.column_unit;
                case PLACE -> RegisterMessages.column_place;
                case SINCE -> RegisterMessages.column_since;
                case DUE -> RegisterMessages.column_due;
                case ORIGIN -> RegisterMessages.column_origin;
                case PAGES -> RegisterMessages.column_pages;
                case ISSUED -> RegisterMessages.column_issued;
                case KIND -> RegisterMessages.column_kind;
                case LABEL -> RegisterMessages.column_label;
            });
        }
        return titles;
    }

    private static String word(Choice choice) {
        return switch (choice) {
            case ALL -> RegisterMessages.choice_all;
            case IN_STORE -> RegisterMessages.choice_in_store;
            case OUT -> RegisterMessages.choice_out;
            case OVERDUE -> RegisterMessages.choice_overdue;
            case MISSING -> RegisterMessages.choice_missing;
            case NOT_LABELLED -> RegisterMessages.choice_not_labelled;
            case ENDED -> RegisterMessages.choice_ended;
        };
    }

    Control control() {
        return page;
    }

    void loading() {
        say(RegisterMessages.loading);
    }

    void refresh() {
        table.refresh();
        say(rows.total() == 0 ? RegisterMessages.empty
                : rows.size() == 0 ? RegisterMessages.nothing_found : NLS.bind(RegisterMessages.count, rows.size(), rows.total()));
    }

    void say(String text) {
        if (!count.isDisposed()) {
            count.setText(text);
            count.setToolTipText(text);
        }
    }

    void clearSearch() {
        search.setText("");
    }

    void focus() {
        search.setFocus();
        search.selectAll();
    }
}
