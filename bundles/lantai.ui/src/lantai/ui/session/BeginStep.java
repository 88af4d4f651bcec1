package lantai.ui.session;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import lantai.ui.look.Fonts;
import lantai.ui.look.Style;
import lantai.ui.text.Messages;

/** First step: the demo, or a registry of one's own. */
final class BeginStep {

    private final Composite area;
    private final Button own;
    private final Button demo;

    BeginStep(Composite parent, Runnable changed) {
        area = new Composite(parent, SWT.NONE);
        area.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(area);
        FirstStartPage.heading(area, Messages.first_begin, 1);
        own = choice(Messages.first_own, Messages.first_own_words, changed);
        demo = choice(Messages.first_demo, Messages.first_demo_words, changed);
        own.setSelection(true);
    }

    private Button choice(String title, String words, Runnable changed) {
        var button = new Button(area, SWT.RADIO);
        button.setText(title);
        button.setFont(Fonts.of(area).bold(Fonts.Size.NORMAL));
        button.addListener(SWT.Selection, event -> changed.run());
        GridDataFactory.fillDefaults().indent(0, 8).applyTo(button);
        var label = Style.QUIET.on(new Label(area, SWT.WRAP));
        label.setText(words);
        GridDataFactory.fillDefaults().grab(true, false).indent(24, 0).hint(200, SWT.DEFAULT).applyTo(label);
        return button;
    }

    boolean isDemo() {
        return demo.getSelection();
    }

    Composite control() {
        return area;
    }

    void focus() {
        (isDemo() ? demo : own).setFocus();
    }
}
