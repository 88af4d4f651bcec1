package lantai.ui.register;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;

import lantai.ui.frame.Slices;
import lantai.ui.session.Session;

/** Ctrl+N: brings the register to the front with an empty form. */
public final class NewDocumentHandler {

    @CanExecute
    boolean isOpen(Session session) {
        return session.isOpen();
    }

    @Execute
    void execute(Slices slices, EModelService model, MApplication application) {
        if (slices.show("lantai.slice.register")
                && model.find("lantai.part.register", application) instanceof MPart part && part.getObject() instanceof RegisterPart register) {
            register.newDocument();
        }
    }
}
