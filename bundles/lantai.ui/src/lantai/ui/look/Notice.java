package lantai.ui.look;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A line or a few under a form that say what is wrong or what happens: a sign, words and a colour. */
public final class Notice {

    private static final int LINES = 2;

    private final Label label;

    /** @param columns how many columns of the form it spans */
    public Notice(Composite parent, int columns) {
        this(parent, columns, LINES);
    }

    /** @param lines room for so many */
    public Notice(Composite parent, int columns, int lines) {
        label = new Label(parent, SWT.WRAP);
        var height = label.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(200, height * lines).applyTo(label);
    }

    public void clear() {
        label.setText("");
    }

    public void bad(String words) {
        label.setText("✖ " + words);
        Style.BAD.on(label);
    }

    public void warn(String words) {
        label.setText("! " + words);
        Style.WARN.on(label);
    }

    public void good(String words) {
        label.setText("✔ " + words);
        Style.GOOD.on(label);
    }

    public void quiet(String words) {
        label.setText(words);
        Style.QUIET.on(label);
    }
}
