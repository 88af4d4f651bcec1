package lantai.ui.gap;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.Registry;
import lantai.rules.gap.GapEvidence;
import lantai.rules.gap.GapSeverity;
import lantai.text.Words;
import lantai.ui.access.Desk;
import lantai.ui.access.LifeRequests;
import lantai.ui.access.PartCommand;
import lantai.ui.access.Unavailable;
import lantai.ui.operation.Dialogs;
import lantai.ui.operation.Operations;

/** The gap desk's part: shows the last look, goes to the evidence, and brings a closing through the door. */
public final class GapPart {

    private final Registry registry;
    private final GapKnown known;
    private final Operations operations;
    private final Dialogs dialogs;
    private final IEventBroker events;
    private final GapWords words;
    private GapView view;
    private String shown = "";
    /** The list goes on to another gap by itself then, and what was said stays. */
    private boolean justClosed;

    @Inject
    public GapPart(@Service Desk desk, GapKnown known, Operations operations, Dialogs dialogs, IEventBroker events) {
        this.registry = desk.registry().orElseThrow();
        this.known = known;
        this.operations = operations;
        this.dialogs = dialogs;
        this.events = events;
        this.words = new GapWords(registry.operator(), Words.of(Locale.getDefault()));
    }

    @PostConstruct
    void create(Composite parent, EHandlerService handlers) {
        handlers.activateHandler("lantai.command.refresh", new PartCommand(known::ask));
        handlers.activateHandler("lantai.command.filter", new PartCommand(() -> view.table().filter()));
        view = new GapView(parent, words, this);
        view.show(known);
        if (known.look().isEmpty()) {
            known.ask();
        }
    }

    @Focus
    void focus() {
        view.table().focus();
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void changed(@UIEventTopic(GapKnown.CHANGED) GapKnown now) {
        if (view != null && !view.isGone()) {
            view.show(now);
        }
    }

    void lookOrStop() {
        if (known.running().isPresent()) {
            known.cancel();
        } else {
            known.ask();
        }
    }

    void only(GapSeverity severity) {
        view.table().only(severity);
    }

    void chosen(Optional<GapRow> row) {
        if (view == null || known.look().isEmpty()) {
            return;
        }
        view.detail().show(row, known.look().get());
        view.form().enable(row.isPresent() && row.get().state() != GapState.CLOSED && !registry.isReadOnly());
        var id = row.map(r -> r.listed().gap().id()).orElse("");
        if (!id.equals(shown)) {
            shown = id;
            if (!justClosed) {
                view.form().say("", false);
            }
            justClosed = false;
        }
    }

    /** Opens what a gap rests on: the life line of its copy for an event, the record itself for a device's log. */
    void open(GapEvidence evidence) {
        if (evidence.type().equals("event")) {
            life();
        } else {
            operations.look(GapMessages.job_record, progress -> new DeviceRecords(registry, words).of(evidence), text -> say(text, false), this::failed);
        }
    }

    /** The life of the copy the gap is about, or of the first one its holders had. */
    void life() {
        var listed = view.table().chosen().map(GapRow::listed);
        var copy = listed.flatMap(one -> one.gap().copy()).or(() -> listed.flatMap(one -> one.holders().stream().findFirst()).map(h -> h.copy()));
        copy.ifPresentOrElse(found -> events.post(LifeRequests.SHOW, found), () -> say(GapMessages.said_no_copy, true));
    }

    /** Two persons close the chosen gap. */
    void close() {
        var row = view.table().chosen();
        var entry = view.form().entry();
        if (row.isEmpty() || entry.decision().isEmpty() || entry.reason().isEmpty() || entry.second().isEmpty()) {
            say(GapMessages.said_incomplete, true);
            return;
        }
        var closing = new GapClosing(registry);
        var pin = Optional.<char[]>empty();
        if (closing.asks(entry)) {
            pin = dialogs.pin(NLS.bind(GapMessages.close_pin, row.get().listed().gap().code()), words.person(entry.second().get()));
            if (pin.isEmpty()) {
                return;
            }
        }
        var typed = pin;
        var gap = row.get().listed().gap().id();
        operations.change(GapMessages.job_close, progress -> closing.close(gap, entry, typed), outcome -> closed(gap, outcome), this::failed);
    }

    private void closed(String gap, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            say(words.findings(refused.findings()), true);
            return;
        }
        view.form().clear();
        justClosed = true;
        say("✔ " + NLS.bind(GapMessages.said_closed, gap), false);
        known.ask();
    }

    void export() {
        var csv = view.table().csv();
        dialogs.saveFile(GapMessages.action_export, NLS.bind(GapMessages.export_file, LocalDate.now())).ifPresent(file -> operations
                .look(GapMessages.action_export, progress -> Files.writeString(file, csv, StandardCharsets.UTF_8),
                        written -> say(NLS.bind(GapMessages.said_exported, written.getFileName()), false), this::failed));
    }

    private void say(String text, boolean bad) {
        if (!view.isGone()) {
            view.form().say(text, bad);
        }
    }

    private void failed(Exception why) {
        say("✖ " + switch (why) {
            case BadAct bad -> words.words().get("bad-act." + bad.code(), bad.arguments());
            case CannotOpen pin -> words.words().get("cannot-open." + pin.reason(), pin.arguments());
            case Unavailable unavailable -> words.words().get("unavailable." + unavailable.reason());
            case CancellationException stopped -> GapMessages.said_stopped;
            default -> why.getClass().getSimpleName();
        }, true);
    }
}
