package lantai.ui.access;

import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.widgets.Display;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import lantai.app.registry.Registry;
import lantai.app.registry.StatusReport;
import lantai.app.watch.LedgerWatch;
import lantai.core.event.Hash;
import lantai.ui.frame.FrameEvents;
import lantai.ui.frame.StatusLineModel;
import lantai.ui.operation.Operations;
import lantai.ui.session.Operator;
import lantai.ui.session.SessionEvents;

/** Keeps the status line true: asks the registry after each batch of events, at most once a second. An addon. */
public final class StatusFeed {

    private static final int PAUSE = 1_000;

    private final Desk desk;
    private final Operations operations;
    private final IEventBroker events;
    private final Display display;
    private final LedgerKnown known;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private Runnable stop = () -> { };

    @Inject
    public StatusFeed(@Service Desk desk, Operations operations, IEventBroker events, Display display, LedgerKnown known) {
        this.desk = desk;
        this.operations = operations;
        this.events = events;
        this.display = display;
        this.known = known;
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void opened(@UIEventTopic(SessionEvents.OPENED) Operator who) {
        stop.run();
        desk.registry().ifPresent(registry -> {
            stop = registry.onRecorded(recorded -> soon());
            ask();
        });
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void checked(@UIEventTopic(LedgerKnown.CHANGED) LedgerKnown changed) {
        ask();
    }

    private void soon() {
        if (waiting.compareAndSet(false, true)) {
            operations.later(() -> display.timerExec(PAUSE, this::ask));
        }
    }

    private void ask() {
        waiting.set(false);
        desk.registry().ifPresent(registry -> operations.look(StatusFeed.class.getSimpleName(), progress -> registry.status(),
                report -> show(registry, report), failed -> { }));
    }

    private void show(Registry registry, StatusReport report) {
        var watch = registry.ledger().watch();
        var checked = known.checked();
        var last = Stream.concat(watch.last().map(LedgerWatch.Checked::when).stream(), checked.map(LedgerKnown.Checked::at).stream())
                .max(Comparator.naturalOrder());
        var sound = !watch.isAlarmed() && known.wrong().isEmpty() && checked.map(c -> c.report().isIntact()).orElse(true);
        events.post(FrameEvents.STATUS, new StatusLineModel(report.size(), report.head().map(Hash::toString).orElse(""), last, sound,
                (int) report.counts().open(), (int) report.counts().overdue(), registry.suite().name(), report.mode().equals("read-only")));
    }

    @PreDestroy
    void gone() {
        stop.run();
    }
}
