package lantai.ui.counter;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;

/** Esc: one step back, and the focus into the box. */
public final class BackHandler {

    @Execute
    void back(MPart part) {
        if (part.getObject() instanceof CounterPart counter) {
            counter.back();
        }
    }
}
