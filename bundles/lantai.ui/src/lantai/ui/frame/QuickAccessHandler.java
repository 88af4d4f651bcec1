package lantai.ui.frame;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;

import lantai.ui.quick.QuickAccess;
import lantai.ui.session.Session;

/** Opens quick access in the top bar. */
public final class QuickAccessHandler {

    @CanExecute
    boolean isOpen(Session session) {
        return session.isOpen();
    }

    @Execute
    void open(QuickAccess quick) {
        quick.open();
    }
}
