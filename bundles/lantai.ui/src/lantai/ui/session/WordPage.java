package lantai.ui.session;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import lantai.ui.text.Messages;

/** Says in one sentence what is happening or why the registry does not open. */
final class WordPage implements Page {

    private static final int WIDTH = 520;

    private final Frontispiece front;
    private final Button again;

    WordPage(Composite parent, String title, String words, Runnable lookAgain) {
        front = new Frontispiece(parent, title, WIDTH);
        var body = front.card().body();
        var label = new Label(body, SWT.WRAP);
        label.setText(words);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
        again = new Button(body, SWT.PUSH);
        again.setText(Messages.session_look_again);
        again.addListener(SWT.Selection, event -> lookAgain.run());
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(again);
    }

    @Override
    public Composite control() {
        return front.ground();
    }

    @Override
    public void focus() {
        again.setFocus();
    }
}
