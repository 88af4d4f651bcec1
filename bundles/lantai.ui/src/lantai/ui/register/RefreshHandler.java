package lantai.ui.register;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;

/** F5: reads the register anew. */
public final class RefreshHandler {

    @Execute
    void execute(MPart part) {
        if (part.getObject() instanceof RegisterPart register) {
            register.load();
        }
    }
}
