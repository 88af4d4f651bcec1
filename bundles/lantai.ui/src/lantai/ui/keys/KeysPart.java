package lantai.ui.keys;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.widgets.Composite;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import lantai.app.paper.RecoveryPrinting;
import lantai.app.registry.Registry;
import lantai.text.Words;
import lantai.ui.access.Desk;
import lantai.ui.access.PartCommand;
import lantai.ui.operation.Dialogs;
import lantai.ui.operation.Operations;
import lantai.ui.session.Operator;
import lantai.ui.session.SessionEvents;

/** The part of the keys: looks off the display thread and shows; closes the compartment when the desk is locked. */
public final class KeysPart {

    private final Words words = Words.of(Locale.getDefault());
    private final Desk desk;
    private final Registry registry;
    private final RecoveryPrinting printing;
    private final Operations operations;
    private final Dialogs dialogs;
    private KeysView view;

    @Inject
    public KeysPart(@Service Desk desk, @Service RecoveryPrinting printing, Operations operations, Dialogs dialogs) {
        this.desk = desk;
        this.registry = desk.registry().orElseThrow();
        this.printing = printing;
        this.operations = operations;
        this.dialogs = dialogs;
    }

    @PostConstruct
    void create(Composite parent, EHandlerService handlers) {
        view = new KeysView(parent, words, answer -> {
            var work = new KeyWork(registry, operations, dialogs, new KeysVoice(words, answer), this::refresh);
            return new KeysView.Acts(new SlotActs(work), new RecoveryActs(work, printing), new CompartmentActs(work));
        });
        handlers.activateHandler("lantai.command.refresh", new PartCommand(this::refresh));
        refresh();
    }

    @Focus
    void focus() {
        view.focus();
        refresh();
    }

    void refresh() {
        operations.look(KeysMessages.job_look, progress -> whileOpen(() -> KeysLook.at(registry, words)), look -> {
            if (!view.isDisposed()) {
                view.show(look);
            }
        }, why -> { });
    }

    /** Somebody else may have come to the desk meanwhile; with the registry that was open then nothing can be done any more. */
    private <T> T whileOpen(Supplier<T> what) {
        try {
            return what.get();
        } catch (RuntimeException e) {
            if (desk.registry().filter(registry::equals).isEmpty()) {
                throw new CancellationException("closed meanwhile");
            }
            throw e;
        }
    }

    /** Who comes back to a locked desk need not be one of the two who opened it. */
    @Inject
    @Optional
    void locked(@UIEventTopic(SessionEvents.LOCKED) Operator who) {
        if (desk.registry().filter(registry::equals).isPresent() && registry.compartment().isOpen()) {
            operations.change(KeysMessages.job_close, progress -> whileOpen(() -> {
                registry.compartment().close();
                return true;
            }), closed -> refresh(), why -> { });
        }
    }
}
