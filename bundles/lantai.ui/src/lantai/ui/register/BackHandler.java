package lantai.ui.register;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;

/** Esc: back to the table and to an empty search. */
public final class BackHandler {

    @Execute
    void execute(MPart part) {
        if (part.getObject() instanceof RegisterPart register) {
            register.back();
        }
    }
}
