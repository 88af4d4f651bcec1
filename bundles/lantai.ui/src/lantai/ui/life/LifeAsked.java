package lantai.ui.life;

import java.util.Optional;

import org.eclipse.e4.core.di.annotations.Creatable;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import lantai.core.code.CopyId;

/** Keeps the copy whose life was asked for until the part that shows lives is there to take it. Display thread only. */
@Creatable
@Singleton
public final class LifeAsked {

    private Optional<CopyId> waiting = Optional.empty();
    private Runnable listener = () -> { };

    @Inject
    public LifeAsked() {
        // nobody asked yet
    }

    void ask(CopyId copy) {
        waiting = Optional.of(copy);
        listener.run();
    }

    /** Takes the question away; it is answered once. */
    public Optional<CopyId> take() {
        var copy = waiting;
        waiting = Optional.empty();
        return copy;
    }

    /** Told when somebody asks. There is one place that shows lives. */
    public void onAsked(Runnable answer) {
        listener = answer;
    }
}
