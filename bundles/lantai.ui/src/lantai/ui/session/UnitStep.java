package lantai.ui.session;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import lantai.ui.look.Style;
import lantai.ui.text.Messages;

/** Second step: the unit that keeps the registry, and its cipher suite. */
final class UnitStep {

    private final Composite area;
    private final Text code;
    private final Text name;

    UnitStep(Composite parent, Runnable changed) {
        area = new Composite(parent, SWT.NONE);
        area.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 10).applyTo(area);
        FirstStartPage.heading(area, Messages.first_unit, 2);
        code = field(Messages.first_unit_code, changed);
        name = field(Messages.first_unit_name, changed);
        new Label(area, SWT.NONE).setText(Messages.first_suite);
        var suites = new Composite(area, SWT.NONE);
        suites.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().applyTo(suites);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(suites);
        var international = new Button(suites, SWT.RADIO);
        international.setText(Messages.first_suite_intl);
        international.setSelection(true);
        var follows = Style.QUIET.on(new Label(suites, SWT.WRAP));
        follows.setText(Messages.first_suite_gm);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(follows);
    }

    private Text field(String label, Runnable changed) {
        new Label(area, SWT.NONE).setText(label);
        var text = new Text(area, SWT.BORDER | SWT.SINGLE);
        text.addListener(SWT.Modify, event -> changed.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    String code() {
        return code.getText().strip();
    }

    String name() {
        return name.getText().strip();
    }

    Composite control() {
        return area;
    }

    void focus() {
        code.setFocus();
    }
}
