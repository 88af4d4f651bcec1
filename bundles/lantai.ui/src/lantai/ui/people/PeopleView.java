package lantai.ui.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import lantai.ui.look.Card;
import lantai.ui.look.Style;

/** The widgets: kinds on top, the list at the left, the form at the right. */
final class PeopleView {

    /** Margins of the card and room for a scroll bar. */
    private static final int FORM_EDGES = 46;
    private static final int FORM_WIDTH = 420;

    private final PeoplePart part;
    private final Map<ThingKind, Button> kinds = new LinkedHashMap<>();
    private final Text filter;
    private final Card listCard;
    private final Table table;
    private final Card formCard;
    private final ScrolledComposite scroll;
    private final Label message;
    private final Button pin;
    private final Button opens;
    private ThingForm form;
    private ThingKind shown;

    PeopleView(Composite parent, List<ThingKind> all, PeoplePart part) {
        this.part = part;
        var home = Style.GROUND.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(12, 12).applyTo(home);
        var bar = new Composite(home, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(all.size() + 3).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(bar);
        for (var kind : all) {
            var button = button(bar, kind.title(), () -> part.choose(kind));
            kinds.put(kind, button);
        }
        filter = new Text(bar, SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH);
        filter.setMessage(PeopleMessages.filter);
        GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(filter);
        filter.addListener(SWT.Modify, event -> part.filter(filter.getText()));
        button(bar, PeopleMessages.import_csv, part::importFile);
        listCard = Card.in(home, " ");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(listCard.frame());
        GridLayoutFactory.fillDefaults().applyTo(listCard.body());
        table = new Table(listCard.body(), SWT.SINGLE | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(table);
        table.addListener(SWT.Selection, event -> chosen().ifPresent(values -> form.show(values)));
        formCard = Card.in(home, PeopleMessages.form_new);
        GridDataFactory.fillDefaults().grab(false, true).hint(FORM_WIDTH, SWT.DEFAULT).applyTo(formCard.frame());
        GridLayoutFactory.fillDefaults().margins(12, 10).applyTo(formCard.body());
        scroll = new ScrolledComposite(formCard.body(), SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
        message = new Label(formCard.body(), SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(FORM_WIDTH - 40, 60).applyTo(message);
        var actions = new Composite(formCard.body(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(actions);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(actions);
        Style.PRIMARY.on(button(actions, PeopleMessages.save, () -> part.save(typed())));
        button(actions, PeopleMessages.clear, () -> form.show(new Values(Map.of())));
        pin = button(actions, PeopleMessages.pin_first, () -> part.firstPin(chosen().map(v -> v.text("person")), pinOpens()));
        opens = new Button(actions, SWT.CHECK);
        opens.setText(PeopleMessages.pin_opens);
    }

    private static Button button(Composite parent, String text, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().hint(button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 20, 34).applyTo(button);
        return button;
    }

    private boolean pinOpens() {
        return opens.getSelection();
    }

    String filter() {
        return filter.getText();
    }

    void focusFilter() {
        filter.setFocus();
    }

    Values typed() {
        return form.values();
    }

    private Optional<Values> chosen() {
        var items = table.getSelection();
        return items.length == 1 && items[0].getData() instanceof Values values ? Optional.of(values) : Optional.empty();
    }

    void show(ThingKind kind) {
        shown = kind;
        kinds.forEach((other, button) -> {
            if (other == kind) {
                Style.PRIMARY.on(button);
            } else {
                Style.plain(button);
            }
        });
        var old = scroll.getContent();
        form = new ThingForm(scroll, kind);
        scroll.setContent(form.control());
        var size = form.control().computeSize(SWT.DEFAULT, SWT.DEFAULT);
        scroll.setMinSize(size);
        ((GridData) formCard.frame().getLayoutData()).widthHint = Math.max(FORM_WIDTH, size.x + FORM_EDGES);
        formCard.frame().getParent().layout(true, true);
        if (old != null) {
            old.dispose();
        }
        columns(kind.fields().stream().map(FieldSpec::label).toList());
        var persons = kind.fields().get(0).key().equals("person");
        pin.setVisible(persons);
        opens.setVisible(persons);
        message("", false);
    }

    private void columns(List<String> titles) {
        table.setRedraw(false);
        table.removeAll();
        for (var column : table.getColumns()) {
            column.dispose();
        }
        for (var title : titles) {
            var column = new TableColumn(table, SWT.LEFT);
            column.setText(title);
            column.setMoveable(true);
        }
        table.setRedraw(true);
    }

    void rows(ThingKind kind, List<Values> rows) {
        if (table.getColumnCount() != kind.fields().size()) {
            columns(kind.fields().stream().map(FieldSpec::label).toList());
        }
        table.setRedraw(false);
        table.removeAll();
        for (var row : rows) {
            var item = new TableItem(table, SWT.NONE);
            item.setData(row);
            item.setText(kind.fields().stream().map(spec -> spec.display(row.text(spec.key()))).toArray(String[]::new));
        }
        for (var column : table.getColumns()) {
            column.pack();
            column.setWidth(Math.min(column.getWidth() + 14, 220));
        }
        table.setRedraw(true);
        listCard.title(NLS.bind(PeopleMessages.count, kind.title(), rows.size()));
    }

    void preview(ThingKind kind, List<Import.Preview> previews) {
        columns(List.of(PeopleMessages.import_line, PeopleMessages.import_code, PeopleMessages.import_problem));
        for (var preview : previews) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(new String[] { Integer.toString(preview.line()), preview.values().text(kind.fields().get(0).key()),
                    preview.problem().isEmpty() ? "✔ " + PeopleMessages.import_good : "✖ " + preview.problem() });
        }
        for (var column : table.getColumns()) {
            column.pack();
        }
        listCard.title(PeopleMessages.import_title + " · " + shown.title());
    }

    void message(String text, boolean bad) {
        message.setText(text);
        (bad ? Style.BAD : Style.GOOD).on(message);
    }
}
