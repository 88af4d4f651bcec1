package lantai.ui.register;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import lantai.app.registry.Registry;
import lantai.core.code.CopyId;
import lantai.core.event.RecordedEvent;
import lantai.core.mark.Level;
import lantai.core.register.State.PersonState;
import lantai.text.Words;
import lantai.ui.access.Desk;
import lantai.ui.access.PartCommand;
import lantai.ui.document.DocumentView;
import lantai.ui.life.LifeAsked;
import lantai.ui.ledger.ProofSaving;
import lantai.ui.life.LifeView;
import lantai.ui.look.Style;
import lantai.ui.operation.Dialogs;
import lantai.ui.operation.Operations;

/** The register's part: the table, and in its place the life of a copy or the form of a new document. */
public final class RegisterPart {

    private final Words words = Words.of(Locale.getDefault());
    private final Registry registry;
    private final Operations operations;
    private final Dialogs dialogs;
    private final LifeAsked lives;
    private final RegisterRows rows;
    private final Set<CopyId> changed = new HashSet<>();
    private Runnable stopListening = () -> { };
    private Composite pages;
    private RegisterPage list;
    private LifeView life;
    private Optional<CopyId> living = Optional.empty();
    private DocumentView document;

    @Inject
    public RegisterPart(@Service Desk desk, Operations operations, Dialogs dialogs, LifeAsked lives) {
        this.registry = desk.registry().orElseThrow();
        this.operations = operations;
        this.dialogs = dialogs;
        this.lives = lives;
        var clearance = registry.register().person(registry.operator()).map(PersonState::clearance).orElse(Level.NONE);
        this.rows = new RegisterRows(new RegisterView(words, clearance, false));
    }

    @PostConstruct
    void create(Composite parent, EHandlerService commands) {
        commands.activateHandler("lantai.command.refresh", new PartCommand(this::load));
        commands.activateHandler("lantai.command.filter", new PartCommand(this::list));
        commands.activateHandler("lantai.command.back", new PartCommand(this::back));
        pages = Style.GROUND.on(new Composite(parent, SWT.NONE));
        var stack = new StackLayout();
        stack.marginWidth = 12;
        stack.marginHeight = 12;
        pages.setLayout(stack);
        list = new RegisterPage(pages, rows, this);
        show(list.control());
        stopListening = registry.onRecorded(this::recorded);
        lives.onAsked(() -> lives.take().ifPresent(this::life));
        load();
        lives.take().ifPresent(this::life);
    }

    @Focus
    void focus() {
        var front = ((StackLayout) pages.getLayout()).topControl;
        if (life != null && front == life.control()) {
            life.focus();
        } else if (document != null && front == document.control()) {
            document.focus();
        } else {
            list.focus();
        }
    }

    @PreDestroy
    void gone() {
        stopListening.run();
        lives.onAsked(() -> { });
    }

    /** Reads everything anew. */
    void load() {
        list.loading();
        var making = new RowMaking(registry, rows.view());
        operations.look(RegisterMessages.job_load, making::all, all -> {
            if (!pages.isDisposed()) {
                rows.replaceAll(all);
                list.refresh();
            }
        }, why -> list.refresh());
    }

    /** On a thread of the registry: notes which copies changed and has them shown soon, many at a time. */
    private void recorded(List<RecordedEvent> events) {
        synchronized (changed) {
            var idle = changed.isEmpty();
            events.forEach(event -> event.event().subject().copyId().ifPresent(changed::add));
            if (idle && !changed.isEmpty()) {
                operations.later(this::takeChanged);
            }
        }
    }

    private void takeChanged() {
        Set<CopyId> copies;
        synchronized (changed) {
            copies = Set.copyOf(changed);
            changed.clear();
        }
        var making = new RowMaking(registry, rows.view());
        operations.look(RegisterMessages.job_update, progress -> making.of(copies), fresh -> {
            if (!pages.isDisposed()) {
                rows.take(fresh);
                list.refresh();
                living.filter(copies::contains).ifPresent(copy -> life(copy, false));
            }
        }, why -> { });
    }

    /** Shows the life of a copy in place of the table. */
    void life(CopyId copy) {
        life(copy, true);
    }

    private void life(CopyId copy, boolean bringToFront) {
        operations.look(RegisterMessages.job_life, progress -> registry.lives().of(copy, OffsetDateTime.now()), found -> {
            if (pages.isDisposed() || found.isEmpty()) {
                return;
            }
            if (life == null) {
                life = new LifeView(pages, words, this::list, seq -> new ProofSaving(registry, operations, dialogs).save(Long.toString(seq), life::say));
            }
            life.show(registry, found.get(), heading(copy));
            living = Optional.of(copy);
            if (bringToFront) {
                show(life.control());
                life.focus();
            }
        }, why -> { });
    }

    private String heading(CopyId copy) {
        var document = registry.register().document(copy.document());
        return copy.copyNumber() + "  " + document.map(d -> d.mark().raw() + "  " + (d.title().isEmpty() ? words.get("redacted") : d.number() + "  " + d.maskedTitle())).orElse(copy.document());
    }

    /** Shows an empty form for a new document. */
    void newDocument() {
        if (document == null) {
            document = new DocumentView(pages, registry, words, operations, this::list);
        }
        document.begin();
        show(document.control());
        document.focus();
    }

    void list() {
        show(list.control());
        list.focus();
    }

    /** Esc: back to the table; from the table, back to the search. */
    void back() {
        list.clearSearch();
        list();
    }

    void fullTitles(boolean full) {
        rows.view(rows.view().withFullTitles(full));
        list.refresh();
    }

    void export(List<RegisterColumn> columns) {
        var chosen = rows.shown();
        var view = rows.view();
        dialogs.saveFile(RegisterMessages.export_title, "register.csv")
                .ifPresent(file -> operations.look(RegisterMessages.job_export, progress -> {
                    RegisterExport.write(file, columns, RegisterPage.titles()::get, chosen, view);
                    return chosen.size();
                }, count -> list.say(NLS.bind(RegisterMessages.exported, count, file.getFileName())),
                        why -> list.say(NLS.bind(RegisterMessages.export_failed, file.getFileName()))));
    }

    private void show(Control page) {
        ((StackLayout) pages.getLayout()).topControl = page;
        pages.layout();
    }
}
