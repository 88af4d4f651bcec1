package lantai.ui.settings;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import lantai.ui.look.Card;
import lantai.ui.look.Style;

/** The widgets of the settings: the table of limits, the form to change one, and the window's own switches. */
final class SettingsView {

    private static final int SIDE = 360;
    private static final int[] SHARES = { 50, 9, 11, 9, 20 };

    private final SettingsPart part;
    private final Table table;
    private final Text value;
    private final Text reason;
    private final Label message;

    SettingsView(Composite parent, SettingsPart part, String notice) {
        this.part = part;
        var home = Style.GROUND.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(12, 12).applyTo(home);
        var list = Card.in(home, SettingsMessages.limits);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list.frame());
        GridLayoutFactory.fillDefaults().applyTo(list.body());
        table = new Table(list.body(), SWT.SINGLE | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(table);
        for (var title : List.of(SettingsMessages.column_name, SettingsMessages.column_value, SettingsMessages.column_range,
                SettingsMessages.column_default, SettingsMessages.column_origin)) {
            new TableColumn(table, SWT.LEFT).setText(title);
        }
        table.addListener(SWT.Resize, event -> share());
        table.addListener(SWT.Selection, event -> chosen());
        var side = new Composite(home, SWT.NONE);
        GridDataFactory.fillDefaults().grab(false, true).hint(SIDE, SWT.DEFAULT).applyTo(side);
        GridLayoutFactory.fillDefaults().spacing(12, 12).applyTo(side);
        var change = card(side, SettingsMessages.change);
        value = field(change, SettingsMessages.field_value);
        reason = field(change, SettingsMessages.field_reason);
        button(change, SettingsMessages.save, this::save, true);
        message = wrapped(change, "");
        GridDataFactory.fillDefaults().grab(true, false).hint(SIDE - 40, 60).applyTo(message);
        var window = card(side, SettingsMessages.window);
        button(window, SettingsMessages.theme, part::theme, false);
        var sounds = new Button(window, SWT.CHECK);
        sounds.setText(SettingsMessages.sounds);
        sounds.setSelection(part.hasSounds());
        sounds.addListener(SWT.Selection, event -> part.sounds(sounds.getSelection()));
        wrapped(card(side, SettingsMessages.about), notice);
    }

    private static Composite card(Composite side, String title) {
        var card = Card.in(side, title);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(card.frame());
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(6, 6).applyTo(card.body());
        return card.body();
    }

    private static Text field(Composite parent, String words) {
        var label = Style.QUIET.on(new Label(parent, SWT.NONE));
        label.setText(words);
        var text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    private static Label wrapped(Composite parent, String words) {
        var label = new Label(parent, SWT.WRAP);
        label.setText(words);
        GridDataFactory.fillDefaults().grab(true, false).hint(SIDE - 40, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private static void button(Composite parent, String text, Runnable action, boolean primary) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().hint(button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 20, 34).applyTo(button);
        if (primary) {
            Style.PRIMARY.on(button);
        }
    }

    private void share() {
        var width = table.getClientArea().width;
        for (var i = 0; i < SHARES.length; i++) {
            table.getColumn(i).setWidth(width * SHARES[i] / 100);
        }
    }

    private void chosen() {
        if (table.getSelectionCount() == 1 && table.getSelection()[0].getData() instanceof SettingsPart.Line line) {
            value.setText(line.value());
        }
    }

    private void save() {
        if (table.getSelectionCount() == 1 && table.getSelection()[0].getData() instanceof SettingsPart.Line line) {
            part.save(line.limit(), value.getText(), reason.getText());
        } else {
            message(SettingsMessages.said_choose, true);
        }
    }

    void show(List<SettingsPart.Line> lines) {
        table.removeAll();
        for (var line : lines) {
            var item = new TableItem(table, SWT.NONE);
            item.setData(line);
            item.setText(new String[] { line.name(), line.value(), line.limit().least() + "–" + line.limit().most(),
                    Long.toString(line.limit().standard()), line.origin() });
        }
    }

    void message(String text, boolean bad) {
        message.setText(text);
        (bad ? Style.BAD : Style.GOOD).on(message);
    }

    void focus() {
        table.setFocus();
    }
}
