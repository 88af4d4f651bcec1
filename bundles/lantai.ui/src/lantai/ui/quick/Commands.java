package lantai.ui.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.bindings.EBindingService;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.commands.MCommand;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import lantai.ui.frame.Slices;
import lantai.ui.look.Icon;

/** Finds the slices the person may see and the commands that can be done now. Only on the display thread. */
@Creatable
@Singleton
final class Commands {

    /** The tag of commands that are offered. */
    private static final String TAG = "lantai.quick";

    private final MApplication application;
    private final ECommandService commands;
    private final EBindingService bindings;
    private final Slices slices;

    @Inject
    Commands(MApplication application, ECommandService commands, EBindingService bindings, Slices slices) {
        this.application = application;
        this.commands = commands;
        this.bindings = bindings;
        this.slices = slices;
    }

    List<Hit> find(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        var hits = new ArrayList<Hit>();
        for (var slice : slices.visible()) {
            if (slice.label().toLowerCase(Locale.ROOT).contains(wanted)) {
                hits.add(new Hit(slice.icon(), slice.label(), slice.key().orElse(""), () -> slices.show(slice.id())));
            }
        }
        for (var command : application.getCommands()) {
            if (command.getTags().contains(TAG) && command.getLocalizedCommandName().toLowerCase(Locale.ROOT).contains(wanted)) {
                add(command, hits);
            }
        }
        return hits;
    }

    private void add(MCommand command, List<Hit> hits) {
        var ready = commands.createCommand(command.getElementId(), Map.of());
        var leaf = application.getContext().getActiveLeaf();
        var handlers = leaf.get(EHandlerService.class);
        if (ready != null && handlers.canExecute(ready)) {
            var key = bindings.getBestSequenceFor(ready);
            hits.add(new Hit(Icon.COMMAND, command.getLocalizedCommandName(), key == null ? "" : key.format(),
                    () -> handlers.executeHandler(ready)));
        }
    }
}
