package lantai.ui.session;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

import lantai.ui.look.Notice;
import lantai.ui.look.Style;
import lantai.ui.scan.KeyField;
import lantai.ui.scan.PinEntry;
import lantai.ui.text.Messages;

/** Stands before everything until the person at the desk gives his PIN again, or leaves. */
final class LockPage implements Page {

    private static final int WIDTH = 460;

    private final Frontispiece front;
    private final KeyField pin;
    private final Button enter;
    private final PinEntry entry;

    /** @param tried gets the PIN; his to wipe */
    LockPage(Composite parent, Operator operator, Consumer<char[]> tried, Runnable leave) {
        front = new Frontispiece(parent, NLS.bind(Messages.session_locked_title, operator.person()), WIDTH);
        var body = front.card().body();
        var words = new Label(body, SWT.WRAP);
        words.setText(Messages.session_locked_words);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(words);
        pin = KeyField.masked(body, Messages.session_pin_hint);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(pin);
        enter = Style.PRIMARY.on(new Button(body, SWT.PUSH));
        enter.setText(Messages.session_unlock);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(enter);
        var other = new Link(body, SWT.NONE);
        other.setText("<a>" + Messages.session_somebody_else + "</a>");
        other.addListener(SWT.Selection, event -> leave.run());
        entry = new PinEntry(pin, enter, new Notice(body, 1), Messages.session_checking);
        Runnable act = () -> {
            if (!pin.isEmpty() && enter.isEnabled()) {
                tried.accept(pin.take());
            }
        };
        pin.onEnter(act);
        enter.addListener(SWT.Selection, event -> act.run());
    }

    PinEntry entry() {
        return entry;
    }

    @Override
    public Composite control() {
        return front.ground();
    }

    @Override
    public void focus() {
        pin.setFocus();
    }
}
