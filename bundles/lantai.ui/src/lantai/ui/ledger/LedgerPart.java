package lantai.ui.ledger;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import lantai.app.label.LabelReading;
import lantai.app.ledger.LedgerReport;
import lantai.app.ledger.Ledgers;
import lantai.app.ledger.Ledgers.Outside;
import lantai.app.paper.DaySheetPrinting;
import lantai.app.paper.ReceiptPrinting.NoFont;
import lantai.app.registry.Registry;
import lantai.app.stamp.RegistryStamps;
import lantai.app.stamp.TimeStamps;
import lantai.rules.setting.LocalSettings;
import lantai.text.Words;
import lantai.ui.access.Desk;
import lantai.ui.access.LedgerKnown;
import lantai.ui.access.PartCommand;
import lantai.ui.finding.FindingTable;
import lantai.ui.ledger.OutsideFiles.Kept;
import lantai.ui.operation.Dialogs;
import lantai.ui.operation.Operations;
import lantai.ui.operation.Running;
import lantai.ui.operation.Work;

/** The ledger's part: asks the ledger, off the display thread, and shows what it says. */
public final class LedgerPart {

    private final Words words = Words.of(Locale.getDefault());
    private final Refusals refusals = new Refusals(words);
    private final Desk desk;
    private final Registry registry;
    private final Ledgers ledgers;
    private final OutsideFiles outside;
    private final DaySheets sheets;
    private final OutsideProving proving;
    private final Operations operations;
    private final Dialogs dialogs;
    private final LedgerKnown known;
    private final TimeStamps authority;
    private StampDesk stamps;
    private LedgerView view;
    private java.util.Optional<Running> verifying = java.util.Optional.empty();

    @Inject
    public LedgerPart(@Service Desk desk, @Service Ledgers ledgers, @Service LabelReading reading, @Service DaySheetPrinting printing,
            @Service TimeStamps authority, Operations operations, Dialogs dialogs, LedgerKnown known) {
        this.desk = desk;
        this.registry = desk.registry().orElseThrow();
        this.ledgers = ledgers;
        this.outside = new OutsideFiles(reading);
        this.sheets = new DaySheets(printing);
        this.operations = operations;
        this.dialogs = dialogs;
        this.known = known;
        this.authority = authority;
        this.proving = new OutsideProving(registry, operations, dialogs, (said, bad) -> say(said, bad), this::failed);
    }

    @PostConstruct
    void create(Composite parent, EHandlerService handlers) {
        var tools = new WitnessDesk.Tools(operations, dialogs, known, refusals);
        stamps = new StampDesk(registry, new RegistryStamps(registry, authority, Clock.systemUTC()), tools, this::say, this::showStill);
        view = new LedgerView(parent, this, new WitnessDesk(registry, tools, this::say), stamps);
        handlers.activateHandler("lantai.command.print", new PartCommand(this::print));
        handlers.activateHandler("lantai.command.refresh", new PartCommand(this::refresh));
        handlers.activateHandler("lantai.command.filter", new PartCommand(() -> view.verification().filter()));
        show();
        refresh();
    }

    @Focus
    void focus() {
        view.head().focus();
    }

    @PreDestroy
    void gone() {
        verifying.ifPresent(Running::cancel);
    }

    @Inject
    @Optional
    void changed(@UIEventTopic(LedgerKnown.CHANGED) LedgerKnown now) {
        showStill();
    }

    private void showStill() {
        if (view != null && !view.head().control().isDisposed() && desk.registry().filter(registry::equals).isPresent()) {
            show();
        }
    }

    private void show() {
        var size = registry.status().size();
        var days = LocalSettings.number(registry.register(), "ledger.witness_days");
        view.head().show(known, registry, size);
        view.witnesses().show(known.state().map(state -> state.witnesses()).orElse(List.of()), stamps.entries(), new Ages(Clock.systemUTC(), days), size);
        view.verification().show(known, registry.ledger().watch(), words);
    }

    void say(String said, boolean bad) {
        if (!view.head().control().isDisposed()) {
            view.say(said, bad);
        }
    }

    private void failed(Exception why) {
        say(refusals.said(why), true);
    }

    void refresh() {
        operations.look(LedgerMessages.job_sign, progress -> LedgerLook.at(registry, progress), this::looked, this::failed);
        stamps.look();
    }

    private void looked(LedgerLook look) {
        known.state(look.state(), look.keys());
    }

    /** Signs the present head, and prints it. */
    void print() {
        var name = NLS.bind(LedgerMessages.day_file, LocalDate.now());
        dialogs.saveFile(LedgerMessages.save_title, name).ifPresent(file -> changing(LedgerMessages.job_print, progress -> {
            try {
                sheets.write(registry, Instant.now(), file, progress);
                return NLS.bind(LedgerMessages.said_printed, file);
            } catch (NoFont e) {
                return LedgerMessages.said_no_font;
            }
        }));
    }

    void keys() {
        var name = NLS.bind(LedgerMessages.keys_file, registry.origin());
        dialogs.saveFile(LedgerMessages.save_title, name).ifPresent(file -> changing(LedgerMessages.job_keys, progress -> {
            Files.write(file, registry.ledger().keys(progress));
            return NLS.bind(LedgerMessages.said_keys, file);
        }));
    }

    /** @param event number, or id of 32 hex digits */
    void prove(String event) {
        if (!event.isBlank()) {
            new ProofSaving(registry, operations, dialogs).save(event.strip(), (said, bad) -> {
                say(said, bad);
                refresh();
            });
        }
    }

    /** Work that may sign a head; what it says is said, and the page shows the new state. */
    private void changing(String name, Work<String> work) {
        operations.look(name, work, said -> {
            say(said, false);
            refresh();
        }, this::failed);
    }

    /** Checks a scanned code at once, without reading the journal again. */
    void check(String code) {
        if (code.isBlank()) {
            say(LedgerMessages.said_no_code, true);
            return;
        }
        proving.show(OutsideFiles.code(code));
    }

    /** Verifies everything; pressed again, stops it. */
    void verify() {
        if (verifying.isPresent()) {
            verifying.get().cancel();
        } else {
            verify(progress -> Kept.NOTHING);
        }
    }

    void verifyCode(String code) {
        if (code.isBlank()) {
            say(LedgerMessages.said_no_code, true);
        } else {
            verify(progress -> new Kept(List.of(OutsideFiles.code(code)), List.of()));
        }
    }

    void verifyAgainst() {
        dialogs.openFile(LedgerMessages.open_against, "*").ifPresent(file -> verify(progress -> {
            var kept = outside.read(file);
            if (kept.heads().isEmpty()) {
                throw new NoSuchFileException(NLS.bind(LedgerMessages.said_no_picture_code, file.getFileName()));
            }
            return kept;
        }));
    }

    /** @param unproven what contradicts the ledger under a key that is not known here */
    private record Verified(LedgerReport report, List<String> against, java.util.Optional<Outside> unproven) {
    }

    private void verify(Work<Kept> against) {
        if (verifying.isPresent()) {
            return;
        }
        view.verification().running(true);
        verifying = java.util.Optional.of(operations.look(LedgerMessages.job_verify, progress -> {
            var kept = against.run(progress);
            var report = ledgers.verify(registry.folder(), kept.heads(), progress);
            return new Verified(report, kept.heads().stream().map(Outside::source).toList(), proving.unproven(report, kept, progress));
        }, this::verified, why -> {
            ended();
            failed(why);
        }));
    }

    private void verified(Verified done) {
        ended();
        if (done.report().verdict().equals("unverifiable")) {
            say(words.get("verdict.unverifiable", done.report().arguments()), true);
        } else {
            say(words.get("verdict." + done.report().verdict(), done.report().arguments()), !done.report().isIntact());
        }
        known.checked(done.report(), Instant.now(), done.against());
        if (done.report().isIntact() == registry.ledger().watch().isAlarmed()) {
            registry.ledger().watch().begin(true); // whether anything may be recorded is the watch's to say
        }
        done.unproven().ifPresent(proving::show);
    }

    private void ended() {
        verifying = java.util.Optional.empty();
        if (!view.head().control().isDisposed()) {
            view.verification().running(false);
        }
    }

    void export(String csv) {
        dialogs.saveFile(LedgerMessages.export_title, NLS.bind(LedgerMessages.export_file, LocalDate.now())).ifPresent(file -> operations
                .look(LedgerMessages.export_title, progress -> {
                    FindingTable.write(file, csv);
                    return file;
                }, written -> say(NLS.bind(LedgerMessages.said_exported, written), false), this::failed));
    }
}
