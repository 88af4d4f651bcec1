package lantai.ui.frame;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;

import lantai.ui.quick.QuickAccess;
import lantai.ui.session.Session;

/** Opens quick access under the top bar. */
public final class QuickAccessHandler {

    private static final int LEFT = 190;
    private static final int TOP = 6;

    @CanExecute
    boolean isOpen(Session session) {
        return session.isOpen();
    }

    @Execute
    void open(MWindow window, QuickAccess quick) {
        quick.open(window.getWidget() instanceof Shell shell ? shell.toDisplay(LEFT, TOP) : new Point(LEFT, TOP));
    }
}
