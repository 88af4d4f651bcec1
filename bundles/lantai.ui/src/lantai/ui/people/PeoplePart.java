package lantai.ui.people;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.Registry;
import lantai.rules.Finding;
import lantai.text.Words;
import lantai.ui.access.Desk;
import lantai.ui.access.PartCommand;
import lantai.ui.operation.Dialogs;
import lantai.ui.operation.Operations;

/** People and places: carries what is typed through the door and shows the lists. */
public final class PeoplePart {

    private final Words words = Words.of(Locale.getDefault());
    private final Registry registry;
    private final Operations operations;
    private final Dialogs dialogs;
    private final List<ThingKind> kinds = new Kinds(words).all();
    private ThingKind kind = kinds.get(0);
    private List<Values> rows = List.of();
    private PeopleView view;

    @Inject
    public PeoplePart(@Service Desk desk, Operations operations, Dialogs dialogs) {
        this.registry = desk.registry().orElseThrow();
        this.operations = operations;
        this.dialogs = dialogs;
    }

    @PostConstruct
    void create(Composite parent, EHandlerService handlers) {
        view = new PeopleView(parent, kinds, this);
        view.show(kind);
        refresh();
        handlers.activateHandler("lantai.command.refresh", new PartCommand(this::refresh));
        handlers.activateHandler("lantai.command.filter", new PartCommand(view::focusFilter));
        handlers.activateHandler("lantai.command.finish", new PartCommand(() -> save(view.typed())));
    }

    @Focus
    void focus() {
        view.focusFilter();
    }

    void choose(ThingKind wanted) {
        kind = wanted;
        view.show(kind);
        refresh();
    }

    void refresh() {
        var asked = kind;
        operations.look(PeopleMessages.job_list, progress -> asked.rows(registry), found -> {
            if (asked == kind) {
                rows = found;
                filter(view.filter());
            }
        }, failed -> view.message(failed.getClass().getSimpleName(), true));
    }

    void filter(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        view.rows(kind, rows.stream().filter(row -> row.map().values().stream().anyMatch(v -> v.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList());
    }

    void save(Values typed) {
        try {
            var act = Import.act(registry, kind.act(typed));
            operations.change(PeopleMessages.job_save, progress -> registry.door().submit(act, List.of()).join(), outcome -> {
                switch (outcome) {
                    case Outcome.Done done -> {
                        view.message(NLS.bind(PeopleMessages.said_saved, typed.text(kind.fields().get(0).key())), false);
                        refresh();
                    }
                    case Outcome.Refused refused -> view.message(NLS.bind(PeopleMessages.said_refused, said(refused.findings())), true);
                }
            }, this::failed);
        } catch (FieldProblem e) {
            view.message(label(e.field()) + ": " + PeopleWords.problem(e.code()), true);
        }
    }

    private String said(List<Finding> findings) {
        var first = findings.stream().filter(Finding::blocks).findFirst().orElseThrow();
        return words.finding(first) + " (" + first.rule().id() + " · " + words.source(first.rule().source()) + ") " + words.remedy(first);
    }

    private String label(String field) {
        return kind.fields().stream().filter(spec -> spec.key().equals(field)).map(FieldSpec::label).findFirst().orElse(field);
    }

    private void failed(Exception why) {
        view.message(why instanceof BadAct bad ? words.get("bad-act." + bad.code(), bad.arguments()) : why.getClass().getSimpleName(), true);
    }

    /** Gives the chosen person a first PIN, typed twice by himself. */
    void firstPin(Optional<String> person, boolean opens) {
        if (person.isEmpty()) {
            view.message(PeopleMessages.said_choose, true);
            return;
        }
        var first = dialogs.pin(NLS.bind(PeopleMessages.pin_title, person.get()), person.get());
        if (first.isEmpty()) {
            return;
        }
        var again = dialogs.pin(NLS.bind(PeopleMessages.pin_again, person.get()), person.get());
        var same = again.isPresent() && Arrays.equals(first.get(), again.get());
        again.ifPresent(pin -> Arrays.fill(pin, '\0'));
        if (!same) {
            Arrays.fill(first.get(), '\0');
            view.message(PeopleMessages.said_pin_twice, true);
            return;
        }
        operations.change(PeopleMessages.job_pin, progress -> {
            try {
                registry.signers().enrol(person.get(), first.get(), opens).close();
                return person.get();
            } finally {
                Arrays.fill(first.get(), '\0');
            }
        }, done -> view.message(NLS.bind(PeopleMessages.said_pin, done), false), this::pinRefused);
    }

    private void pinRefused(Exception why) {
        view.message(why instanceof CannotOpen refused ? words.get("cannot-open." + refused.reason(), refused.arguments())
                : why.getClass().getSimpleName(), true);
    }

    void importFile() {
        dialogs.openFile(PeopleMessages.import_csv, "*.csv").ifPresent(file -> {
            var importing = new Import(registry, kind, words);
            operations.look(PeopleMessages.job_import, progress -> importing.preview(CsvTable.read(file)),
                    previews -> previewed(importing, previews),
                    failed -> view.message(failed instanceof IOException ? PeopleMessages.said_unreadable : failed.getClass().getSimpleName(), true));
        });
    }

    private void previewed(Import importing, List<Import.Preview> previews) {
        if (previews.isEmpty()) {
            view.message(NLS.bind(PeopleMessages.said_empty, String.join(",", kind.fields().stream().map(FieldSpec::key).toList())), true);
            return;
        }
        var bad = new ArrayList<>(previews.stream().filter(p -> !p.problem().isEmpty()).toList());
        view.preview(kind, previews);
        if (!bad.isEmpty()) {
            view.message(NLS.bind(PeopleMessages.said_import_stopped, bad.size()), true);
            return;
        }
        operations.change(PeopleMessages.job_import, progress -> importing.write(previews, progress), written -> {
            view.message(NLS.bind(PeopleMessages.said_imported, written), false);
            refresh();
        }, this::failed);
    }
}
