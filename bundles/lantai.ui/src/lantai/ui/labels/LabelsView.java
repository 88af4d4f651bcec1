package lantai.ui.labels;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import lantai.app.label.LabelPrinting.Setup;
import lantai.app.label.QrMatrix;
import lantai.app.label.SheetLayout;
import lantai.core.register.State.DocumentState;
import lantai.ui.look.Card;
import lantai.ui.look.Style;

/** The widgets of the labels: documents at the left, the sheet in the middle, how to print at the right. */
final class LabelsView {

    private static final int SIDE = 290;

    private final LabelsPart part;
    private final Text filter;
    private final Table table;
    private final Card listCard;
    private final SheetPreview preview;
    private final Text numbers;
    private final Combo layout;
    private final Spinner start;
    private final Spinner offsetX;
    private final Spinner offsetY;
    private final Button fresh;
    private final Label message;
    private List<DocumentState> all = List.of();

    LabelsView(Composite parent, LabelsPart part) {
        this.part = part;
        var home = Style.GROUND.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 12).spacing(12, 12).applyTo(home);
        listCard = Card.in(home, " ");
        GridDataFactory.fillDefaults().grab(false, true).hint(340, SWT.DEFAULT).applyTo(listCard.frame());
        GridLayoutFactory.fillDefaults().margins(8, 8).applyTo(listCard.body());
        filter = new Text(listCard.body(), SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH);
        filter.setMessage(LabelsMessages.filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        filter.addListener(SWT.Modify, event -> fill());
        table = new Table(listCard.body(), SWT.SINGLE | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        for (var title : List.of(LabelsMessages.column_code, LabelsMessages.column_number, LabelsMessages.column_copies)) {
            new TableColumn(table, SWT.LEFT).setText(title);
        }
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 200).applyTo(table);
        table.addListener(SWT.Selection, event -> part.preview());
        var sheet = Card.in(home, LabelsMessages.preview);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sheet.frame());
        GridLayoutFactory.fillDefaults().applyTo(sheet.body());
        preview = new SheetPreview(sheet.body());
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 300).applyTo(preview);
        var side = Card.in(home, LabelsMessages.printing);
        GridDataFactory.fillDefaults().grab(false, true).hint(SIDE, SWT.DEFAULT).applyTo(side.frame());
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(8, 6).applyTo(side.body());
        var body = side.body();
        numbers = new Text(labelled(body, LabelsMessages.field_numbers), SWT.BORDER);
        numbers.setMessage("1-29, 31");
        layout = new Combo(labelled(body, LabelsMessages.field_layout), SWT.READ_ONLY);
        for (var one : SheetLayout.values()) {
            layout.add(one.sheetName());
        }
        layout.select(0);
        start = spinner(body, LabelsMessages.field_start, 1, 1, 40, 0);
        offsetX = spinner(body, LabelsMessages.field_offset_x, 0, -200, 200, 1);
        offsetY = spinner(body, LabelsMessages.field_offset_y, 0, -200, 200, 1);
        fresh = new Button(body, SWT.CHECK | SWT.WRAP);
        fresh.setText(LabelsMessages.field_fresh);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(fresh);
        for (var control : List.of(numbers, layout, start, offsetX, offsetY)) {
            control.addListener(SWT.Modify, event -> part.preview());
            GridDataFactory.fillDefaults().grab(true, false).hint(110, SWT.DEFAULT).applyTo(control);
        }
        Style.PRIMARY.on(button(body, LabelsMessages.action_print, part::print));
        button(body, LabelsMessages.action_badges, part::badges);
        button(body, LabelsMessages.action_card, part::card);
        button(body, LabelsMessages.action_calibration, part::calibration);
        message = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(SIDE - 30, 60).applyTo(message);
    }

    private static Composite labelled(Composite body, String words) {
        var label = Style.QUIET.on(new Label(body, SWT.NONE));
        label.setText(words);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        return body;
    }

    private static Spinner spinner(Composite body, String words, int value, int least, int most, int digits) {
        var spinner = new Spinner(labelled(body, words), SWT.BORDER);
        spinner.setValues(value, least, most, digits, 1, 5);
        return spinner;
    }

    private static Button button(Composite parent, String text, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(SWT.DEFAULT, 34).applyTo(button);
        return button;
    }

    void documents(List<DocumentState> documents) {
        all = documents;
        fill();
        part.preview();
    }

    private void fill() {
        var wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        table.setRedraw(false);
        table.removeAll();
        for (var document : all) {
            if ((document.document() + " " + document.number()).toLowerCase(Locale.ROOT).contains(wanted)) {
                var item = new TableItem(table, SWT.NONE);
                item.setData(document);
                item.setText(new String[] { document.document(), document.number(), Integer.toString(document.copies()) });
            }
        }
        for (var column : table.getColumns()) {
            column.pack();
        }
        table.setRedraw(true);
        listCard.title(NLS.bind(LabelsMessages.documents, table.getItemCount()));
    }

    Optional<DocumentState> document() {
        return table.getSelectionCount() == 1 && table.getSelection()[0].getData() instanceof DocumentState d ? Optional.of(d)
                : Optional.empty();
    }

    String numbers() {
        return numbers.getText();
    }

    boolean fresh() {
        return fresh.getSelection();
    }

    Setup setup() {
        var chosen = SheetLayout.ofName(layout.getText()).orElse(SheetLayout.A4_3X8);
        return new Setup(chosen, Math.min(start.getSelection(), chosen.labelsPerPage()), offsetX.getSelection() / 10.0,
                offsetY.getSelection() / 10.0);
    }

    void preview(Setup setup, int count, QrMatrix code) {
        preview.show(setup, count, code);
    }

    void message(String text, boolean bad) {
        message.setText(text);
        (bad ? Style.BAD : Style.GOOD).on(message);
    }

    void focus() {
        filter.setFocus();
    }
}
