package lantai.ui.frame;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.widgets.Display;

import lantai.ui.scan.KeyField;
import lantai.ui.session.Session;

/** Esc: back to where the slice in front wants the focus, which on the counter is the scan box. */
public final class BackHandler {

    @CanExecute
    boolean isOpen(Session session) {
        return session.isOpen();
    }

    @Execute
    void back(Slices slices, Display display) {
        if (display.getFocusControl() instanceof KeyField field) {
            field.clear();
        }
        slices.focusFront();
    }
}
