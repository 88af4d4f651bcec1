package lantai.ui.gap;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.widgets.Display;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import lantai.rules.gap.GapSeverity;
import lantai.ui.access.Desk;
import lantai.ui.frame.Badge;
import lantai.ui.frame.FrameEvents;
import lantai.ui.frame.StatusLineModel;
import lantai.ui.operation.Operations;
import lantai.ui.session.Operator;
import lantai.ui.session.SessionEvents;

/**
 * Has the gaps looked at soon after somebody who answers for them has logged in, and after every batch of events, at most once in two seconds;
 * keeps the badge and the status line's count true. For a clerk nothing runs: his counter comes first. An addon.
 */
public final class GapFeed {

    static final String SLICE = "lantai.slice.gaps";
    /** The roles that see the slice; the same stand in its fragment. */
    private static final Set<String> ROLES = Set.of("officer", "approver", "authority", "security-admin", "audit-admin");
    private static final int FIRST = 1_200;
    private static final int PAUSE = 2_000;
    /** A clock runs out without any event. */
    private static final int MINUTE = 60_000;

    private final Desk desk;
    private final Operations operations;
    private final IEventBroker events;
    private final Display display;
    private final GapKnown known;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private Runnable stop = () -> { };
    private int session;

    @Inject
    public GapFeed(@Service Desk desk, Operations operations, IEventBroker events, Display display, GapKnown known) {
        this.desk = desk;
        this.operations = operations;
        this.events = events;
        this.display = display;
        this.known = known;
    }

    @Inject
    @Optional
    void opened(@UIEventTopic(SessionEvents.OPENED) Operator who) {
        end();
        if (who.roles().stream().noneMatch(ROLES::contains)) {
            known.registry(java.util.Optional.empty());
            return;
        }
        known.registry(desk.registry());
        desk.registry().ifPresent(registry -> stop = registry.onRecorded(recorded -> soon()));
        var mine = session;
        display.timerExec(FIRST, () -> every(mine));
    }

    @Inject
    @Optional
    void closed(@UIEventTopic(SessionEvents.CLOSED) Object who) {
        end();
        known.registry(java.util.Optional.empty());
    }

    private void end() {
        session++;
        stop.run();
        stop = () -> { };
    }

    private void every(int mine) {
        if (mine == session) {
            if (!known.isStopped()) {
                known.ask();
            }
            display.timerExec(MINUTE, () -> every(mine));
        }
    }

    private void soon() {
        if (waiting.compareAndSet(false, true)) {
            operations.later(() -> display.timerExec(PAUSE, () -> {
                waiting.set(false);
                if (!known.isStopped()) {
                    known.ask();
                }
            }));
        }
    }

    @PreDestroy
    void gone() {
        end();
    }

    @Inject
    @Optional
    void changed(@UIEventTopic(GapKnown.CHANGED) GapKnown now) {
        var red = now.look().map(look -> look.standing(GapSeverity.RED)).orElse(0L);
        var orange = now.look().map(look -> look.standing(GapSeverity.ORANGE)).orElse(0L);
        events.post(FrameEvents.BADGE, new Badge(SLICE, (int) (red + orange)));
        events.post(FrameEvents.GAPS, now.look().map(look -> new StatusLineModel.Gaps(red, orange))
                .orElse(StatusLineModel.Gaps.UNKNOWN));
    }
}
