package lantai.ui.access;

import org.eclipse.e4.core.di.annotations.Execute;

/** What one of the window's shared commands (finish, undo, print …) does while a certain part is in front. */
public final class PartCommand {

    private final Runnable action;

    public PartCommand(Runnable action) {
        this.action = action;
    }

    @Execute
    void run() {
        action.run();
    }
}
