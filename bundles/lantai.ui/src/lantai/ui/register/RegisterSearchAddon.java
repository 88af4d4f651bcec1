package lantai.ui.register;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.MApplication;

import jakarta.inject.Inject;
import lantai.app.projection.CopyQuery;
import lantai.app.projection.CopyRow;
import lantai.app.registry.Registry;
import lantai.core.register.State.PersonState;
import lantai.text.Words;
import lantai.ui.access.Desk;
import lantai.ui.access.LifeRequests;
import lantai.ui.frame.Slices;
import lantai.ui.look.Icon;
import lantai.ui.quick.Hit;
import lantai.ui.quick.QuickAccessSources;

/** Lets quick access find copies, by number, code or holder, and people; a copy opens its life. */
public final class RegisterSearchAddon {

    private static final String PEOPLE = "lantai.slice.people";

    private final Words words = Words.of(Locale.getDefault());
    private final MApplication application;
    private final IEventBroker events;
    private volatile Desk desk;

    @Inject
    public RegisterSearchAddon(MApplication application, IEventBroker events, QuickAccessSources sources) {
        this.application = application;
        this.events = events;
        sources.add(this::find);
    }

    @Inject
    void desk(@Service @org.eclipse.e4.core.di.annotations.Optional Desk present) {
        desk = present;
    }

    private List<Hit> find(String text, int limit) {
        return Optional.ofNullable(desk).flatMap(Desk::registry)
                .map(registry -> Stream.concat(copies(registry, text, limit).stream(), people(registry, text)).limit(limit).toList())
                .orElse(List.of());
    }

    private List<Hit> copies(Registry registry, String text, int limit) {
        var found = new ArrayList<CopyRow>();
        registry.catalogue().copies(new CopyQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text), Optional.empty()),
                row -> {
                    if (found.size() < limit) {
                        found.add(row);
                    }
                });
        return found.stream().map(row -> new Hit(Icon.REGISTER, row.copy().copyNumber() + "  " + row.number(), detail(row),
                () -> events.post(LifeRequests.SHOW, row.copy()))).toList();
    }

    private String detail(CopyRow row) {
        var late = row.due().filter(OffsetDateTime.now()::isAfter).isPresent() && row.holder().isPresent();
        return row.mark() + "  " + words.status(row.status()) + row.holderName().map(name -> "  " + name).orElse("") + (late ? "  !" : "");
    }

    private Stream<Hit> people(Registry registry, String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return registry.catalogue().persons().stream().filter(person -> matches(person, wanted))
                .map(person -> new Hit(Icon.PERSON, person.name() + "  " + person.person(), words.of(person.personClass()),
                        () -> ContextInjectionFactory.make(Slices.class, application.getContext()).show(PEOPLE)));
    }

    private static boolean matches(PersonState person, String wanted) {
        return person.person().toLowerCase(Locale.ROOT).contains(wanted) || person.name().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
