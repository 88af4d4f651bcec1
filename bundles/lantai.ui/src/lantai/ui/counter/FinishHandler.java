package lantai.ui.counter;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;

/** F4: ends the visit. */
public final class FinishHandler {

    @Execute
    void finish(MPart part) {
        if (part.getObject() instanceof CounterPart counter) {
            counter.finish();
        }
    }
}
