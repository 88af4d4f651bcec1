package lantai.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import lantai.core.event.Suite;
import lantai.ui.look.Fonts;
import lantai.ui.look.Style;
import lantai.ui.scan.KeyField;
import lantai.ui.text.Messages;

/** Third step: the three administrators, each with a PIN of his own. */
final class AdministratorsStep {

    private record Row(Text code, Text name, KeyField pin, KeyField repeated) {

        FirstStart.Administrator look() {
            return new FirstStart.Administrator(code.getText().strip(), name.getText().strip(), pin.peek(), repeated.peek());
        }

        FirstStart.Administrator take() {
            return new FirstStart.Administrator(code.getText().strip(), name.getText().strip(), pin.take(), repeated.take());
        }
    }

    private final Composite area;
    private final List<Row> rows = new ArrayList<>();
    private boolean taking;

    AdministratorsStep(Composite parent, Runnable changed) {
        area = new Composite(parent, SWT.NONE);
        area.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().numColumns(5).spacing(10, 8).applyTo(area);
        FirstStartPage.heading(area, Messages.first_administrators, 5);
        head("");
        head(Messages.first_code);
        head(Messages.first_name);
        head(Messages.first_pin);
        head(Messages.first_pin_again);
        Runnable unlessTaking = () -> {
            if (!taking) {
                changed.run();
            }
        };
        for (var role : List.of(Messages.first_system_admin, Messages.first_security_admin, Messages.first_audit_admin)) {
            row(role, unlessTaking);
        }
    }

    private void head(String words) {
        var label = Style.QUIET.on(new Label(area, SWT.NONE));
        label.setText(words);
    }

    private void row(String role, Runnable changed) {
        var label = new Label(area, SWT.NONE);
        label.setText(role);
        label.setFont(Fonts.of(area).bold(Fonts.Size.NORMAL));
        var row = new Row(text(110, changed), text(130, changed), pin(Messages.first_pin, changed), pin(Messages.first_pin_again, changed));
        rows.add(row);
    }

    private Text text(int width, Runnable changed) {
        var text = new Text(area, SWT.BORDER | SWT.SINGLE);
        text.addListener(SWT.Modify, event -> changed.run());
        GridDataFactory.fillDefaults().grab(true, false).hint(Fonts.of(area).scaled(width), SWT.DEFAULT).applyTo(text);
        return text;
    }

    private KeyField pin(String hint, Runnable changed) {
        var field = KeyField.masked(area, hint);
        field.onChange(changed);
        GridDataFactory.fillDefaults().hint(Fonts.of(area).scaled(120), SWT.DEFAULT).applyTo(field);
        return field;
    }

    Optional<FirstStartCheck.Finding> check() {
        var start = new FirstStart(Suite.INTL, "", "", rows.stream().map(Row::look).toList());
        try {
            return FirstStartCheck.administrators(start);
        } finally {
            start.wipe();
        }
    }

    FirstStart take(Suite suite, String unit, String unitName) {
        taking = true;
        try {
            return new FirstStart(suite, unit, unitName, rows.stream().map(Row::take).toList());
        } finally {
            taking = false;
        }
    }

    void onEnter(Runnable action) {
        rows.forEach(row -> row.repeated().onEnter(action));
    }

    Composite control() {
        return area;
    }

    void focus() {
        rows.get(0).code().setFocus();
    }
}
