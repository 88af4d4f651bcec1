package lantai.ui.frame;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;

import jakarta.inject.Named;
import lantai.ui.session.Session;

/** Brings the slice of the command's parameter to the front. */
public final class ShowSliceHandler {

    private static final String PARAMETER = "lantai.parameter.slice";

    @CanExecute
    boolean isOpen(Session session) {
        return session.isOpen();
    }

    @Execute
    void show(@Named(PARAMETER) String slice, Slices slices) {
        slices.show(slice);
    }
}
