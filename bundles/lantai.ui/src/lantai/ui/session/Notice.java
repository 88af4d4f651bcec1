package lantai.ui.session;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import lantai.ui.look.Style;

/** One or two lines under a form that say what is wrong or what happens: a sign, words and a colour. */
final class Notice {

    private static final int LINES = 2;

    private final Label label;

    Notice(Composite parent, int columns) {
        label = new Label(parent, SWT.WRAP);
        var height = label.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(200, height * LINES).applyTo(label);
    }

    void clear() {
        label.setText("");
    }

    void bad(String words) {
        label.setText("✖ " + words);
        Style.BAD.on(label);
    }

    void warn(String words) {
        label.setText("! " + words);
        Style.WARN.on(label);
    }

    void quiet(String words) {
        label.setText(words);
        Style.QUIET.on(label);
    }
}
