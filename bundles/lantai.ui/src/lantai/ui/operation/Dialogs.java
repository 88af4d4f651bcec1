package lantai.ui.operation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import lantai.ui.text.Messages;

/**
 * Every modal question the application asks: a second person's PIN, a file, an irreversible act, and word of a defect.
 * <p>
 * A test puts its own subclass into the application's context under this class. All methods on the display thread.
 */
@Creatable
@Singleton
public class Dialogs {

    @Inject
    public Dialogs() {
        // nothing to keep: the shell is asked for at every question
    }

    /** Asks before an irreversible act. @return whether to go on */
    public boolean confirm(Question question) {
        var dialog = new MessageDialog(shell(), question.title(), null, question.words(), MessageDialog.QUESTION, 1, question.action(),
                Messages.dialog_cancel);
        return dialog.open() == Window.OK;
    }

    /** Asks a second person for his PIN. @return the PIN, to be wiped by the caller, or nothing when he declined */
    public Optional<char[]> pin(String title, String person) {
        return new PinDialog(shell(), title, person).ask();
    }

    /** Asks a person for his present PIN and a new one. @return both, to be wiped by the caller, or nothing when he declined */
    public Optional<NewPin> newPin(String title) {
        return new NewPinDialog(shell(), title).ask();
    }

    /** Asks for a file to read. @param pattern for example {@code *.csv} */
    public Optional<Path> openFile(String title, String pattern) {
        var dialog = new FileDialog(shell(), SWT.OPEN);
        dialog.setText(title);
        dialog.setFilterExtensions(new String[] { pattern, "*" });
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /** Asks for a file to write; an existing one only after a second question. */
    public Optional<Path> saveFile(String title, String name) {
        var dialog = new FileDialog(shell(), SWT.SAVE);
        dialog.setText(title);
        dialog.setFileName(name);
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /** Says that something went wrong inside the program. @param code the speakable code of the log entry */
    public void defect(String code, Supplier<Path> log) {
        new MessageDialog(shell(), NLS.bind(Messages.fault_title, code), null, NLS.bind(Messages.fault_words, code, log.get()),
                MessageDialog.ERROR, 0, Messages.dialog_ok).open();
    }

    private static Shell shell() {
        var display = Display.getCurrent();
        if (display == null) {
            throw new IllegalStateException("a question is asked on the display thread only");
        }
        var active = display.getActiveShell();
        return active != null || display.getShells().length == 0 ? active : display.getShells()[0];
    }
}
