package lantai.ui.frame;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;

import lantai.ui.session.Session;

/** Locks the desk. */
public final class LockHandler {

    @CanExecute
    boolean isOpen(Session session) {
        return session.isOpen();
    }

    @Execute
    void lock(Session session) {
        session.lock();
    }
}
