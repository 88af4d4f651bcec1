package lantai.ui.session;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import lantai.ui.look.Fonts;
import lantai.ui.look.Notice;
import lantai.ui.look.Style;
import lantai.ui.scan.KeyField;
import lantai.ui.text.Messages;

/** Gives a security administrator a new PIN with the words of three recovery sheets (恢复密片), when no PIN opens the registry any more. */
final class RecoverPage implements Page {

    private static final int WIDTH = 780;
    private static final int LINES = 7;

    private final Frontispiece front;
    private final Combo person;
    private final Text sheets;
    private final KeyField pin;
    private final KeyField again;
    private final Notice notice;
    private final Button back;
    private final Button recover;
    private boolean working;

    /** Gets the person, the words of each sheet, and the new PIN, which is his to wipe. */
    interface Tried {
        void with(String person, List<String> sheets, char[] pin);
    }

    RecoverPage(Composite parent, Standing.Registry registry, Tried tried, Runnable leave) {
        front = new Frontispiece(parent, Messages.recover_title, WIDTH);
        var body = front.card().body();
        GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 16).spacing(14, 10).applyTo(body);
        var about = Style.QUIET.on(new Label(body, SWT.WRAP));
        about.setText(Messages.recover_words);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(about);
        label(body, Messages.recover_person);
        person = new Combo(body, SWT.DROP_DOWN);
        person.setItems(registry.people().toArray(String[]::new));
        person.addListener(SWT.Modify, event -> check());
        GridDataFactory.fillDefaults().hint(Fonts.of(parent).scaled(200), SWT.DEFAULT).applyTo(person);
        label(body, Messages.recover_sheets);
        sheets = new Text(body, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        sheets.addListener(SWT.Modify, event -> check());
        GridDataFactory.fillDefaults().grab(true, false).hint(300, LINES * sheets.getLineHeight()).applyTo(sheets);
        pin = pin(body, Messages.dialog_pin_fresh);
        again = pin(body, Messages.dialog_pin_again);
        notice = new Notice(body, 2);
        var buttons = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 0).applyTo(buttons);
        GridDataFactory.swtDefaults().span(2, 1).align(SWT.END, SWT.CENTER).applyTo(buttons);
        back = new Button(buttons, SWT.PUSH);
        back.setText(Messages.first_back);
        back.addListener(SWT.Selection, event -> leave.run());
        recover = Style.PRIMARY.on(new Button(buttons, SWT.PUSH));
        recover.setText(Messages.recover_action);
        Runnable act = () -> {
            if (complete()) {
                busy(true);
                tried.with(person.getText().strip(), lines(), pin.take());
                again.clear();
            }
        };
        recover.addListener(SWT.Selection, event -> act.run());
        again.onEnter(act);
        check();
    }

    private static void label(Composite body, String words) {
        new Label(body, SWT.NONE).setText(words);
    }

    private KeyField pin(Composite body, String words) {
        label(body, words);
        var field = KeyField.masked(body, words);
        field.onChange(this::check);
        GridDataFactory.fillDefaults().hint(Fonts.of(body).scaled(260), SWT.DEFAULT).applyTo(field);
        return field;
    }

    private List<String> lines() {
        return sheets.getText().lines().filter(line -> !line.isBlank()).toList();
    }

    private boolean complete() {
        var first = pin.peek();
        var second = again.peek();
        try {
            return !working && !person.getText().isBlank() && !lines().isEmpty() && first.length > 0 && Arrays.equals(first, second);
        } finally {
            Arrays.fill(first, '\0');
            Arrays.fill(second, '\0');
        }
    }

    private void check() {
        if (recover != null) {
            Style.enablePrimary(recover, complete());
        }
    }

    private void busy(boolean busy) {
        working = busy;
        back.setEnabled(!busy);
        check();
        if (busy) {
            notice.quiet(Messages.recover_working);
        }
    }

    /** Says why it was no use; what was typed of the sheets stays. */
    void refused(String words) {
        busy(false);
        notice.bad(words);
        pin.setFocus();
    }

    @Override
    public Composite control() {
        return front.ground();
    }

    @Override
    public void focus() {
        person.setFocus();
    }
}
