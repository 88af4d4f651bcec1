package lantai.ui.gap;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.services.events.IEventBroker;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import lantai.app.registry.Registry;
import lantai.core.operation.Progress;
import lantai.ui.operation.Operations;
import lantai.ui.operation.Running;

/** What this window knows of the open registry's gaps. One look at a time; asked again meanwhile, it looks once more after. Display thread only. */
@Creatable
@Singleton
public final class GapKnown {

    /** The topic on which every change is told; carries this. */
    public static final String CHANGED = "lantai/gaps/CHANGED";

    private final IEventBroker events;
    private final Operations operations;
    private Optional<Registry> registry = Optional.empty();
    private Optional<GapLook> look = Optional.empty();
    private Optional<Running> running = Optional.empty();
    private boolean again;
    private boolean stopped;

    @Inject
    public GapKnown(IEventBroker events, Operations operations) {
        this.events = events;
        this.operations = operations;
    }

    /** Somebody opened a registry, or nobody has one any more: what was known is forgotten. */
    void registry(Optional<Registry> opened) {
        running.ifPresent(Running::cancel);
        registry = opened;
        look = Optional.empty();
        running = Optional.empty();
        again = false;
        stopped = false;
        events.post(CHANGED, this);
    }

    /** Looks, or looks once more when the look under way has ended. */
    void ask() {
        if (running.isPresent()) {
            again = true;
            return;
        }
        registry.ifPresent(open -> {
            stopped = false;
            running = Optional.of(operations.look(GapMessages.job_analyse, progress -> looked(open, progress), found -> ended(open, Optional.of(found)),
                    why -> ended(open, Optional.empty())));
            events.post(CHANGED, this);
        });
    }

    private GapLook looked(Registry open, Progress progress) throws Exception {
        try {
            return GapLook.at(open, OffsetDateTime.now(), progress);
        } catch (CancellationException stop) {
            throw stop;
        } catch (RuntimeException e) {
            if (registry.filter(open::equals).isEmpty()) {
                throw new CancellationException("closed meanwhile");
            }
            throw e;
        }
    }

    private void ended(Registry open, Optional<GapLook> found) {
        if (registry.filter(open::equals).isEmpty()) {
            return;
        }
        running = Optional.empty();
        stopped = found.isEmpty();
        found.ifPresent(fresh -> look = Optional.of(fresh));
        events.post(CHANGED, this);
        if (again) {
            again = false;
            if (!stopped) {
                ask();
            }
        }
    }

    /** Stops the look under way. */
    void cancel() {
        running.ifPresent(Running::cancel);
    }

    /** The last look that ended. */
    Optional<GapLook> look() {
        return look;
    }

    Optional<Running> running() {
        return running;
    }

    /** Whether the last look was stopped before its end. */
    boolean isStopped() {
        return stopped;
    }
}
