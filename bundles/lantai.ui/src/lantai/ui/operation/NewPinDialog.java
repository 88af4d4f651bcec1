package lantai.ui.operation;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import lantai.ui.scan.KeyField;
import lantai.ui.text.Messages;

/** Takes the present PIN and the new one twice, masked; goes on only when the two are the same. */
final class NewPinDialog extends Dialog {

    private final String title;
    private KeyField present;
    private KeyField fresh;
    private KeyField again;
    private Optional<NewPin> taken = Optional.empty();

    NewPinDialog(Shell parent, String title) {
        super(parent);
        this.title = title;
    }

    Optional<NewPin> ask() {
        open();
        return taken;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(20, 16).spacing(10, 8).applyTo(area);
        present = field(area, Messages.dialog_pin_present);
        fresh = field(area, Messages.dialog_pin_fresh);
        again = field(area, Messages.dialog_pin_again);
        again.onEnter(() -> {
            if (same()) {
                okPressed();
            }
        });
        return area;
    }

    private KeyField field(Composite area, String words) {
        new Label(area, SWT.NONE).setText(words);
        var field = KeyField.masked(area, words);
        GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).applyTo(field);
        field.onChange(() -> {
            if (getButton(IDialogConstants.OK_ID) != null) {
                getButton(IDialogConstants.OK_ID).setEnabled(same());
            }
        });
        return field;
    }

    private boolean same() {
        var first = fresh.peek();
        var second = again.peek();
        try {
            return !present.isEmpty() && !fresh.isEmpty() && Arrays.equals(first, second);
        } finally {
            Arrays.fill(first, '\0');
            Arrays.fill(second, '\0');
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.dialog_ok, true).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.dialog_cancel, false);
        present.setFocus();
    }

    @Override
    protected void okPressed() {
        taken = Optional.of(new NewPin(present.take(), fresh.take()));
        super.okPressed();
    }
}
