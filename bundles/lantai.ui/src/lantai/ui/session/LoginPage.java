package lantai.ui.session;

import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.List;

import lantai.ui.look.Fonts;
import lantai.ui.look.Notice;
import lantai.ui.look.Style;
import lantai.ui.scan.KeyField;
import lantai.ui.scan.PinEntry;
import lantai.ui.text.Messages;

/** Chooses a person and takes the PIN. */
final class LoginPage implements Page {

    private static final int WIDTH = 460;

    private final Frontispiece front;
    private final List people;
    private final KeyField pin;
    private final Button enter;
    private final PinEntry entry;

    /**
     * @param tried   gets person and PIN; the PIN is his to wipe
     * @param recover shows where words of recovery sheets are typed
     */
    LoginPage(Composite parent, Standing.Registry registry, BiConsumer<String, char[]> tried, Runnable recover) {
        front = new Frontispiece(parent, org.eclipse.osgi.util.NLS.bind(Messages.session_login_title, registry.name()), WIDTH);
        var body = front.card().body();
        GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 16).spacing(14, 10).applyTo(body);
        new Label(body, SWT.NONE).setText(Messages.session_person);
        new Label(body, SWT.NONE).setText(Messages.session_pin);
        people = new List(body, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
        registry.people().forEach(people::add);
        people.select(0);
        GridDataFactory.fillDefaults().hint(Fonts.of(parent).scaled(160), Fonts.of(parent).scaled(132)).span(1, 3).applyTo(people);
        pin = KeyField.masked(body, Messages.session_pin_hint);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(pin);
        enter = Style.PRIMARY.on(new Button(body, SWT.PUSH));
        enter.setText(Messages.session_login);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(enter);
        var hint = Style.QUIET.on(new Label(body, SWT.WRAP));
        hint.setText(registry.hint().orElse(Messages.session_keys));
        GridDataFactory.fillDefaults().grab(true, true).hint(200, SWT.DEFAULT).applyTo(hint);
        entry = new PinEntry(pin, enter, new Notice(body, 2), Messages.session_opening);
        var sheets = new Link(body, SWT.NONE);
        sheets.setText("<a>" + Messages.recover_link + "</a>");
        sheets.addListener(SWT.Selection, event -> recover.run());
        GridDataFactory.fillDefaults().span(2, 1).applyTo(sheets);
        Runnable act = () -> {
            if (people.getSelectionCount() == 1 && !pin.isEmpty() && enter.isEnabled()) {
                tried.accept(people.getSelection()[0], pin.take());
            }
        };
        pin.onEnter(act);
        enter.addListener(SWT.Selection, event -> act.run());
        people.addListener(SWT.DefaultSelection, event -> pin.setFocus());
        pin.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
                var step = event.keyCode == SWT.ARROW_DOWN ? 1 : -1;
                people.select(Math.clamp(people.getSelectionIndex() + step, 0, Math.max(0, people.getItemCount() - 1)));
                people.showSelection();
            }
        });
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
