package lantai.ui.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import lantai.ui.memory.WindowMemory;

/** Locks the desk when nobody has touched key or mouse for the set time, and counts the last half minute down. An addon. */
public final class IdleWatch {

    /** Seconds until the lock as an Integer, 30..0; -1 when the countdown is off again. */
    public static final String LOCKS_IN = "lantai/session/LOCKS_IN";

    private static final int[] SIGNS_OF_LIFE = { SWT.KeyDown, SWT.MouseDown, SWT.MouseMove, SWT.MouseWheel };
    private static final int COUNTDOWN = 30;
    private static final int TICK = 1_000;

    private final Session session;
    private final WindowMemory memory;
    private final IEventBroker events;
    private final InstantSource clock;
    private final Listener alive = event -> touch();
    private Display display;
    private Instant touched;
    private boolean counting;

    @Inject
    public IdleWatch(Session session, WindowMemory memory, IEventBroker events) {
        this(session, memory, events, InstantSource.system());
    }

    IdleWatch(Session session, WindowMemory memory, IEventBroker events, InstantSource clock) {
        this.session = session;
        this.memory = memory;
        this.events = events;
        this.clock = clock;
        touched = clock.instant();
    }

    @PostConstruct
    void start(Display shown) {
        display = shown;
        for (var sign : SIGNS_OF_LIFE) {
            display.addFilter(sign, alive);
        }
        display.timerExec(TICK, this::tick);
    }

    @PreDestroy
    void stop() {
        if (display != null && !display.isDisposed()) {
            for (var sign : SIGNS_OF_LIFE) {
                display.removeFilter(sign, alive);
            }
            display = null;
        }
    }

    void touch() {
        touched = clock.instant();
        if (counting) {
            stopCounting();
        }
    }

    private void tick() {
        if (display == null || display.isDisposed()) {
            return;
        }
        look();
        display.timerExec(TICK, this::tick);
    }

    /** Looks at the time once. */
    void look() {
        if (!session.isOpen()) {
            touched = clock.instant();
            return;
        }
        var left = memory.idle().minus(Duration.between(touched, clock.instant())).toSeconds();
        if (left <= 0) {
            stopCounting();
            session.lock();
        } else if (left <= COUNTDOWN) {
            counting = true;
            events.send(LOCKS_IN, (int) left);
        }
    }

    private void stopCounting() {
        counting = false;
        events.send(LOCKS_IN, -1);
    }
}
