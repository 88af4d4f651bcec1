package lantai.ui.counter;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;

/** Ctrl+Z: takes the last visit back by a correction. */
public final class UndoHandler {

    @Execute
    void undo(MPart part) {
        if (part.getObject() instanceof CounterPart counter) {
            counter.undo();
        }
    }
}
