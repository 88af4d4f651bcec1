package lantai.ui.session;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import lantai.core.event.Suite;
import lantai.ui.look.Fonts;
import lantai.ui.look.Style;
import lantai.ui.text.Messages;

/** Second step: the unit that keeps the registry, and its cipher suite. */
final class UnitStep {

    private final Composite area;
    private final Text code;
    private final Text name;
    private final Button gm;

    UnitStep(Composite parent, Runnable changed) {
        area = new Composite(parent, SWT.NONE);
        area.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 10).applyTo(area);
        FirstStartPage.heading(area, Messages.first_unit, 2);
        code = field(Messages.first_unit_code, changed);
        name = field(Messages.first_unit_name, changed);
        var suite = new Label(area, SWT.NONE);
        suite.setText(Messages.first_suite);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 6).applyTo(suite);
        var suites = new Composite(area, SWT.NONE);
        suites.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().applyTo(suites);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(suites);
        suite(suites, Messages.first_suite_intl, Messages.first_suite_intl_words).setSelection(true);
        gm = suite(suites, Messages.first_suite_gm, Messages.first_suite_gm_words);
        words(suites, Style.WARN, "! " + Messages.first_suite_notice, 0);
    }

    private static Button suite(Composite parent, String title, String about) {
        var button = new Button(parent, SWT.RADIO);
        button.setText(title);
        button.setFont(Fonts.of(parent).bold(Fonts.Size.NORMAL));
        words(parent, Style.QUIET, about, 24);
        return button;
    }

    private static void words(Composite parent, Style style, String words, int indent) {
        var label = style.on(new Label(parent, SWT.WRAP));
        label.setText(words);
        GridDataFactory.fillDefaults().grab(true, false).indent(indent, 0).hint(300, SWT.DEFAULT).applyTo(label);
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

    /** Chosen once, for as long as the log goes on. */
    Suite suite() {
        return gm.getSelection() ? Suite.GM : Suite.INTL;
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
