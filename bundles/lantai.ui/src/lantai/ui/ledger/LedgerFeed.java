package lantai.ui.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import lantai.app.ledger.LedgerRefused;
import lantai.app.ledger.LedgerReport;
import lantai.app.ledger.LedgerState;
import lantai.app.ledger.Ledgers;
import lantai.app.ledger.WitnessState;
import lantai.app.registry.Registry;
import lantai.app.watch.LedgerWatch;
import lantai.core.operation.Progress;
import lantai.rules.setting.LocalSettings;
import lantai.text.Words;
import lantai.ui.access.Desk;
import lantai.ui.access.LedgerKnown;
import lantai.ui.finding.FindingRow;
import lantai.ui.frame.Alarm;
import lantai.ui.frame.Badge;
import lantai.ui.frame.FrameEvents;
import lantai.ui.frame.StatusLineModel;
import lantai.ui.operation.Operations;
import lantai.ui.session.Operator;
import lantai.ui.session.SessionEvents;

/**
 * Signs the head soon after somebody has logged in, so that the journal is read and the key made before the first receipt; keeps badge,
 * alarm and the status line's word about witnesses true. An addon.
 */
public final class LedgerFeed {

    static final String SLICE = "lantai.slice.ledger";
    /** Logging in and the first look at the counter come first. */
    private static final int PAUSE = 800;

    private final Words words = Words.of(Locale.getDefault());
    private final Desk desk;
    private final Operations operations;
    private final IEventBroker events;
    private final Display display;
    private final LedgerKnown known;
    private final Ledgers ledgers;
    private boolean readOnly;
    private Runnable stop = () -> { };

    @Inject
    public LedgerFeed(@Service Desk desk, @Service Ledgers ledgers, Operations operations, IEventBroker events, Display display, LedgerKnown known) {
        this.desk = desk;
        this.ledgers = ledgers;
        this.operations = operations;
        this.events = events;
        this.display = display;
        this.known = known;
    }

    @Inject
    @Optional
    void opened(@UIEventTopic(SessionEvents.OPENED) Operator who) {
        readOnly = false;
        known.forget();
        stop.run();
        desk.registry().ifPresent(registry -> stop = registry.ledger().watch().listen(ended(registry)));
        display.timerExec(PAUSE, () -> desk.registry().ifPresent(registry -> operations.look(LedgerMessages.job_sign,
                progress -> begun(registry, progress), look -> known.state(look.state(), look.keys()), this::failed)));
    }

    @PreDestroy
    void gone() {
        stop.run();
    }

    /** A round of the watch tells that something is wrong; what it is and where, a verification says. */
    private LedgerWatch.Listener ended(Registry registry) {
        return new LedgerWatch.Listener() {
            @Override
            public void progress(long done, long total) {
                // it runs quietly
            }

            @Override
            public void checked(LedgerWatch.Checked result) {
                operations.later(() -> watched(registry, result));
            }
        };
    }

    private void watched(Registry registry, LedgerWatch.Checked result) {
        if (desk.registry().filter(registry::equals).isEmpty()) {
            return;
        }
        mode(registry);
        if (!result.isIntact() && known.checked().map(c -> c.report().isIntact()).orElse(true)) {
            operations.look(LedgerMessages.job_verify, progress -> ledgers.verify(registry.folder(), List.of(), progress),
                    report -> found(registry, report), this::failed);
        }
    }

    private void found(Registry registry, LedgerReport report) {
        known.checked(report, Instant.now(), List.of());
        if (report.isIntact() && desk.registry().filter(registry::equals).isPresent()) {
            registry.ledger().watch().begin(true); // the two do not agree: it has to look again
        }
    }

    private void mode(Registry registry) {
        operations.look(LedgerMessages.job_sign, progress -> registry.status().why(), known::mode, this::failed);
    }

    private LedgerLook begun(Registry registry, Progress progress) throws Exception {
        try {
            if (!registry.isReadOnly()) {
                registry.ledger().checkpoint(progress);
            }
            registry.ledger().watch().begin(false);
            return LedgerLook.at(registry, progress);
        } catch (RuntimeException e) {
            if (desk.registry().filter(registry::equals).isEmpty()) {
                throw new CancellationException("closed meanwhile");
            }
            throw e;
        }
    }

    private void failed(Exception why) {
        if (why instanceof LedgerRefused refused && refused.reason().exitCode() == 3) {
            known.wrong(refused);
        }
    }

    @Inject
    @Optional
    void status(@UIEventTopic(FrameEvents.STATUS) StatusLineModel model) {
        if (model.readOnly() != readOnly) {
            readOnly = model.readOnly();
            desk.registry().ifPresent(this::mode);
        }
    }

    @Inject
    @Optional
    void changed(@UIEventTopic(LedgerKnown.CHANGED) LedgerKnown now) {
        var registry = desk.registry();
        if (registry.isEmpty()) {
            events.post(FrameEvents.ALARM, Alarm.NONE);
            return;
        }
        var alarm = alarm();
        events.post(FrameEvents.ALARM, alarm);
        var ages = new Ages(Clock.systemUTC(), LocalSettings.number(registry.get().register(), "ledger.witness_days"));
        var old = known.state().map(state -> state.witnesses().stream().filter(witness -> !ages.isGood(witness)).count()).orElse(0L);
        events.post(FrameEvents.BADGE, new Badge(SLICE, (int) (old + (alarm.equals(Alarm.NONE) ? 0 : 1))));
        known.state().ifPresent(state -> events.post(FrameEvents.WITNESSED, mark(state, ages)));
    }

    private static StatusLineModel.Witness mark(LedgerState state, Ages ages) {
        return state.witnesses().stream().filter(WitnessState::isChecked).max(Comparator.comparing(WitnessState::since))
                .map(newest -> new StatusLineModel.Witness(NLS.bind(ages.isGood(newest) ? LedgerMessages.window_witness_fresh
                        : LedgerMessages.window_witness_old, ages.words(newest.since())), ages.isGood(newest)))
                .orElse(new StatusLineModel.Witness(LedgerMessages.window_witness_none, false));
    }

    private Alarm alarm() {
        if (known.wrong().isPresent()) {
            var refused = known.wrong().get();
            return alarm(NLS.bind(LedgerMessages.alarm_wrong, words.get("ledger-refused." + refused.reason(), refused.arguments())));
        }
        var bad = known.checked().map(LedgerKnown.Checked::report).filter(report -> !report.isIntact());
        if (bad.isPresent()) {
            var first = FindingRow.of(bad.get(), words).stream().filter(row -> !row.isNote()).findFirst();
            return alarm(NLS.bind(LedgerMessages.alarm_finding, words.get("verdict." + bad.get().verdict(), bad.get().arguments()),
                    first.map(row -> row.words() + " (" + row.place() + ")").orElse("")));
        }
        return known.readOnly().map(why -> alarm(switch (why) {
            case "disk-full" -> words.get("unavailable.FULL");
            case "not-intact" -> LedgerMessages.alarm_not_intact;
            default -> LedgerMessages.alarm_read_only;
        })).orElse(Alarm.NONE);
    }

    private static Alarm alarm(String words) {
        return new Alarm(words, SLICE);
    }
}
