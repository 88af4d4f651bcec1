package lantai.ui.register;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;

/** Ctrl+F: the focus into the search. */
public final class FilterHandler {

    @Execute
    void execute(MPart part) {
        if (part.getObject() instanceof RegisterPart register) {
            register.filter();
        }
    }
}
