package lantai.ui.operation;

import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import lantai.ui.scan.KeyField;
import lantai.ui.text.Messages;

/** Takes one person's PIN at a time, masked, without input method, without clipboard. */
final class PinDialog extends Dialog {

    private final String title;
    private final String person;
    private KeyField field;
    private char[] pin = new char[0];

    PinDialog(Shell parent, String title, String person) {
        super(parent);
        this.title = title;
        this.person = person;
    }

    Optional<char[]> ask() {
        return open() == IDialogConstants.OK_ID ? Optional.of(pin) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().margins(20, 16).spacing(8, 8).applyTo(area);
        new Label(area, SWT.WRAP).setText(NLS.bind(Messages.dialog_pin_of, person));
        field = KeyField.masked(area, Messages.session_pin);
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(field);
        field.onEnter(this::okPressed);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.dialog_ok, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.dialog_cancel, false);
        field.setFocus();
    }

    @Override
    protected void okPressed() {
        pin = field.take();
        super.okPressed();
    }
}
