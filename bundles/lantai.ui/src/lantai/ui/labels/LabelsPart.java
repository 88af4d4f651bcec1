package lantai.ui.labels;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import lantai.app.door.BadAct;
import lantai.app.label.LabelContent;
import lantai.app.label.LabelDrawing;
import lantai.app.label.LabelPayload;
import lantai.app.label.LabelPrinting;
import lantai.app.label.LabelPrinting.Setup;
import lantai.app.paper.ReceiptPrinting.NoFont;
import lantai.app.registry.Registry;
import lantai.core.code.CopyId;
import lantai.core.event.Subject;
import lantai.core.register.State.DocumentState;
import lantai.rules.Finding;
import lantai.text.Words;
import lantai.ui.access.Desk;
import lantai.ui.access.PartCommand;
import lantai.ui.operation.Dialogs;
import lantai.ui.operation.Operations;
import lantai.ui.operation.Work;

/** Labels: gathers what shall be printed and has it done off the display thread. */
public final class LabelsPart {

    private final Words words = Words.of(Locale.getDefault());
    private final Registry registry;
    private final Operations operations;
    private final Dialogs dialogs;
    private final LabelDrawing drawing;
    private final LabelJob job;
    private LabelsView view;

    @Inject
    public LabelsPart(@Service Desk desk, @Service LabelPrinting printing, @Service LabelDrawing drawing, Operations operations,
            Dialogs dialogs) {
        this.registry = desk.registry().orElseThrow();
        this.operations = operations;
        this.dialogs = dialogs;
        this.drawing = drawing;
        this.job = new LabelJob(registry, printing);
    }

    @PostConstruct
    void create(Composite parent, EHandlerService handlers) {
        view = new LabelsView(parent, this);
        refresh();
        handlers.activateHandler("lantai.command.print", new PartCommand(this::print));
        handlers.activateHandler("lantai.command.refresh", new PartCommand(this::refresh));
        handlers.activateHandler("lantai.command.filter", new PartCommand(view::focus));
    }

    @Focus
    void focus() {
        view.focus();
    }

    void refresh() {
        operations.look(LabelsMessages.job_list, progress -> registry.catalogue().documents(), view::documents,
                failed -> view.message(failed.getClass().getSimpleName(), true));
    }

    /** The copies of a document, or those of them that are named: {@code 1-29, 31}. */
    List<CopyId> copies(DocumentState document, String numbers) {
        var chosen = new ArrayList<CopyId>();
        for (var part : numbers.isBlank() ? List.of("1-999999") : List.of(numbers.split("[,，\\s]+"))) {
            var ends = part.split("-");
            var from = Integer.parseInt(ends[0]);
            var to = Integer.parseInt(ends[ends.length - 1]);
            for (var number = from; number <= to && number - from < 10_000; number++) {
                var copy = new CopyId(document.document(), number);
                if (registry.register().copy(copy).isPresent()) {
                    chosen.add(copy);
                } else if (numbers.isBlank() && chosen.size() >= document.copies()) {
                    break;
                }
            }
        }
        return chosen;
    }

    void preview() {
        var setup = view.setup();
        var count = view.document().map(d -> {
            try {
                return copies(d, view.numbers()).size();
            } catch (IllegalArgumentException e) {
                view.message(LabelsMessages.said_numbers, true);
                return 0;
            }
        }).orElse(0);
        var sample = drawing.draw(registry.labels().payloadOfPlace(Subject.Type.REGISTRY.word()));
        view.preview(setup, count, sample);
    }

    void print() {
        var document = view.document();
        if (document.isEmpty()) {
            view.message(LabelsMessages.said_choose, true);
            return;
        }
        List<CopyId> copies;
        try {
            copies = copies(document.get(), view.numbers());
        } catch (IllegalArgumentException e) {
            view.message(LabelsMessages.said_numbers, true);
            return;
        }
        var fresh = view.fresh();
        save("labels-" + document.get().document() + ".pdf", (setup, file) -> progress -> job.print(copies, fresh, setup, file));
    }

    void badges() {
        save("badges.pdf", (setup, file) -> progress -> job.badges(setup, file));
    }

    void card() {
        var names = List.of("ISSUE", "RETURN", "READ", "HANDOVER", "CHECKIN", "UNDO", "FINISH");
        var shown = List.of(LabelsMessages.command_issue, LabelsMessages.command_return, LabelsMessages.command_read,
                LabelsMessages.command_hand_over, LabelsMessages.command_check_in, LabelsMessages.command_undo, LabelsMessages.command_finish);
        var commands = new ArrayList<LabelContent>();
        for (var i = 0; i < names.size(); i++) {
            commands.add(new LabelContent(LabelPayload.command(names.get(i)), shown.get(i), names.get(i)));
        }
        save("commands.pdf", (setup, file) -> progress -> {
            job.card(LabelsMessages.card_title, commands, file);
            return commands.size();
        });
    }

    void calibration() {
        save("calibration.pdf", (setup, file) -> progress -> {
            job.calibration(setup, file);
            return 1;
        });
    }

    /** Makes the work once layout and file are known. */
    private interface Making {
        Work<Integer> of(Setup setup, Path file);
    }

    private void save(String name, Making making) {
        var setup = view.setup();
        dialogs.saveFile(LabelsMessages.save_title, name).ifPresent(file -> operations.change(LabelsMessages.job_print, making.of(setup, file),
                count -> view.message(NLS.bind(LabelsMessages.said_printed, count, file.getFileName()), false), this::failed));
    }

    private void failed(Exception why) {
        view.message(switch (why) {
            case LabelJob.Refused refused -> {
                var first = refused.outcome().findings().stream().filter(Finding::blocks).findFirst().orElseThrow();
                yield words.finding(first) + " · " + words.source(first.rule().source());
            }
            case BadAct bad -> words.get("bad-act." + bad.code(), bad.arguments());
            case IOException io when io.getCause() instanceof NoFont -> LabelsMessages.said_no_font;
            default -> LabelsMessages.said_unwritable;
        }, true);
    }
}
