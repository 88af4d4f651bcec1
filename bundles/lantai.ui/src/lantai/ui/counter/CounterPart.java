package lantai.ui.counter;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import lantai.app.door.BadAct;
import lantai.app.door.JournalUnavailable;
import lantai.app.label.LabelDesk;
import lantai.app.ledger.LedgerRefused;
import lantai.app.paper.ReceiptPrinting;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.Registry;
import lantai.app.vault.Signer;
import lantai.core.act.Act;
import lantai.rules.setting.LocalSettings;
import lantai.text.Words;
import lantai.ui.access.Desk;
import lantai.ui.access.LifeRequests;
import lantai.ui.access.PartCommand;
import lantai.ui.counter.CounterModel.Answer;
import lantai.ui.counter.Submission.Result;
import lantai.ui.look.Sound;
import lantai.ui.look.Sounds;
import lantai.ui.operation.Operations;
import lantai.ui.scan.Scan;

/** The counter's part: carries scans to the model and shows what it says. */
public final class CounterPart {

    private final Words words = Words.of(Locale.getDefault());
    private final Operations operations;
    private final Sounds sounds;
    private final Registry registry;
    private final IEventBroker events;
    private final Receipts receipts;
    private final CounterModel model;
    private final List<List<String>> visitsDone = new ArrayList<>();
    private CounterView view;

    @Inject
    public CounterPart(@Service Desk desk, @Service ReceiptPrinting printing, Operations operations, Sounds sounds, IEventBroker events) {
        this.operations = operations;
        this.sounds = sounds;
        this.events = events;
        this.registry = desk.registry().orElseThrow();
        this.receipts = new Receipts(printing, Path.of(System.getProperty("user.home"), "lantai-receipts"), words);
        var dueDays = (int) LocalSettings.number(registry.register(), "issue.due_days");
        this.model = new CounterModel(registry, new ActMaking(registry, Clock.systemUTC()),
                Header.standard(CounterMessages.header_purpose_standard, dueDays));
    }

    @PostConstruct
    void create(Composite parent, EHandlerService handlers) {
        view = new CounterView(parent, words, model, this);
        show();
        handlers.activateHandler("lantai.command.finish", new PartCommand(this::finish));
        handlers.activateHandler("lantai.command.undo", new PartCommand(this::undo));
        handlers.activateHandler("lantai.command.back", new PartCommand(this::back));
    }

    @Focus
    void focus() {
        view.focus(model.step());
    }

    @PreDestroy
    void gone() {
        model.forgetHands();
    }

    void mode(Mode mode) {
        model.mode(mode);
        show();
    }

    void header(Header header) {
        model.header(header);
        view.rows(model);
    }

    void scanned(Scan scan) {
        var read = registry.labels().read(scan.text());
        if (read.kind().equals("command")) {
            command(read);
            return;
        }
        say(model.scanned(scan.text(), read), read.subject().orElse(""));
        show();
    }

    private void command(LabelDesk.Scanned read) {
        var word = read.subject().orElse("");
        var mode = Mode.ofCommand(word);
        if (mode.isPresent()) {
            mode(mode.get());
            sounds.play(Sound.OK);
        } else if (word.equals("UNDO")) {
            undo();
        } else if (word.equals("FINISH")) {
            finish();
        } else {
            view.message(CounterMessages.said_unknown_command, true);
            sounds.play(Sound.REFUSED);
        }
    }

    private void say(Answer answer, String subject) {
        var text = switch (answer.message()) {
            case "person" -> CounterMessages.said_person;
            case "place" -> NLS.bind(CounterMessages.said_place, subject);
            case "person-first" -> CounterMessages.said_person_first;
            case "twice" -> CounterMessages.said_twice;
            case "nothing-scanned" -> CounterMessages.said_nothing;
            case "all-blocked" -> CounterMessages.said_all_blocked;
            case "same-person" -> CounterMessages.said_same_person;
            case "busy" -> CounterMessages.said_busy;
            case "copy", "", "pin", "run" -> "";
            default -> view.words().problem(answer.message(), subject);
        };
        view.message(text, answer.tone() == Answer.Tone.REFUSED);
        switch (answer.tone()) {
            case OK -> sounds.play(Sound.OK);
            case NOTICE -> sounds.play(Sound.WARNING);
            case REFUSED -> sounds.play(Sound.REFUSED);
            case SILENT -> { }
        }
    }

    /** Enter on the empty box, F4, or the command code: on to the PIN or to the end. */
    void finish() {
        var answer = model.enter();
        say(answer, "");
        show();
        if (answer.message().equals("run")) {
            run();
        }
    }

    void back() {
        model.back();
        view.message("", false);
        show();
    }

    void removeBlocked() {
        model.visit().removeBlocked();
        show();
    }

    void pin(char[] pin) {
        var person = model.signing().orElse("");
        operations.look(CounterMessages.job_pin, progress -> model.unlock(person, pin), this::signed, this::pinRefused);
    }

    private void signed(Signer signer) {
        model.signed(signer);
        show();
        if (model.step() == Step.RUNNING) {
            run();
        }
    }

    private void pinRefused(Exception why) {
        sounds.play(Sound.REFUSED);
        view.message(why instanceof CannotOpen refused ? switch (refused.reason()) {
            case WRONG_PIN -> NLS.bind(CounterMessages.said_wrong_pin, refused.arguments().getOrDefault("tries", "0"));
            case SLOT_LOCKED -> CounterMessages.said_locked;
            case NO_SLOT -> NLS.bind(CounterMessages.said_no_slot, refused.arguments().getOrDefault("person", ""));
            default -> words.get("cannot-open." + refused.reason(), refused.arguments());
        } : why.getClass().getSimpleName(), true);
        show();
    }

    private void run() {
        var acts = model.acts();
        var signers = model.hands();
        var person = model.visit().person().orElse(registry.operator());
        var withReceipt = model.mode() == Mode.ISSUE || model.mode() == Mode.HAND_OVER;
        var now = acts.get(0).at();
        var due = model.header().due(now).filter(d -> model.mode() == Mode.ISSUE).map(d -> d.toLocalDateTime().toString().replace('T', ' '))
                .orElse("—");
        submit(acts, signers, result -> {
            done(result);
            if (withReceipt && !result.done().isEmpty()) {
                receipt(new Receipts.Visit(person, due, now, result.done()));
            }
        });
    }

    /** The next visit need not wait for the paper of this one. */
    private void receipt(Receipts.Visit visit) {
        operations.look(CounterMessages.job_receipt, progress -> receipts.write(registry, visit, progress),
                file -> view.add(NLS.bind(CounterMessages.said_receipt, file.getFileName()), false),
                failed -> view.add(failed instanceof LedgerRefused refused ? words.get("ledger-refused." + refused.reason(), refused.arguments())
                        : CounterMessages.said_no_receipt, true));
    }

    private void submit(List<Act> acts, List<Signer> signers, Consumer<Result> onDone) {
        operations.change(CounterMessages.job_submit, progress -> {
            try {
                return new Submission(registry).run(acts, signers);
            } catch (JournalUnavailable | CompletionException e) {
                throw new IOException("journal", e);
            }
        }, onDone, this::failed);
    }

    private void done(Result result) {
        if (!result.acts().isEmpty()) {
            visitsDone.add(result.acts());
        }
        if (result.refused().isEmpty()) {
            model.startOver();
            view.message(NLS.bind(CounterMessages.said_done, result.copies(), result.last()), false);
            sounds.play(Sound.FINISHED);
        } else {
            model.startOver();
            view.message(NLS.bind(CounterMessages.said_refused, words.finding(result.refused().get(0))), true);
            sounds.play(Sound.REFUSED);
        }
        show();
    }

    private void failed(Exception why) {
        model.startOver();
        sounds.play(Sound.ERROR);
        view.message(why instanceof BadAct bad ? words.get("bad-act." + bad.code(), bad.arguments())
                : CounterMessages.said_unavailable, true);
        show();
    }

    /** Takes the last visit of this session back, by corrections that say so. */
    void undo() {
        if (visitsDone.isEmpty()) {
            view.message(CounterMessages.said_nothing_to_undo, true);
            sounds.play(Sound.WARNING);
            return;
        }
        var last = visitsDone.remove(visitsDone.size() - 1);
        submit(last.stream().map(model::undo).toList(), List.of(), result -> {
            view.message(NLS.bind(CounterMessages.said_undone, result.copies()), false);
            sounds.play(Sound.OK);
            model.startOver();
            show();
        });
    }

    void life(Row row) {
        row.copy().ifPresent(copy -> events.post(LifeRequests.SHOW, copy));
    }

    private void show() {
        view.show(model, registry);
    }
}
