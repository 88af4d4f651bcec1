package lantai.ui.session;

import java.util.Optional;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.services.events.IEventBroker;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Whether somebody is at the desk, and who. Changed by the pages and the lock; everybody else listens. Display thread only. */
@Creatable
@Singleton
public final class Session {

    private enum State {
        CLOSED, OPEN, LOCKED
    }

    private final IEventBroker events;
    private State state = State.CLOSED;
    private Operator operator;

    @Inject
    public Session(IEventBroker events) {
        this.events = events;
    }

    /** Who is logged in, whether the desk is locked or not. */
    public Optional<Operator> operator() {
        return Optional.ofNullable(operator);
    }

    /** Whether the slices may be seen. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isLocked() {
        return state == State.LOCKED;
    }

    /** Hides everything until the PIN is given again; does nothing when nobody is at the desk. */
    public void lock() {
        if (state == State.OPEN) {
            state = State.LOCKED;
            events.send(SessionEvents.LOCKED, operator);
        }
    }

    void opened(Operator person) {
        operator = person;
        state = State.OPEN;
        events.send(SessionEvents.OPENED, person);
    }

    void unlocked() {
        state = State.OPEN;
        events.send(SessionEvents.UNLOCKED, operator);
    }

    void closed() {
        var gone = operator;
        operator = null;
        state = State.CLOSED;
        if (gone != null) {
            events.send(SessionEvents.CLOSED, gone);
        }
    }
}
