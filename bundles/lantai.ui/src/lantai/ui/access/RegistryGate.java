package lantai.ui.access;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.demo.Demo;
import lantai.app.ledger.LedgerRefused;
import lantai.app.ledger.Ledgers;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.Founding;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.core.register.Role;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.UnitState;
import lantai.text.Words;
import lantai.ui.finding.FindingRow;
import lantai.ui.finding.Inspection;
import lantai.ui.session.Answer;
import lantai.ui.session.FirstStart;
import lantai.ui.session.Operator;
import lantai.ui.session.SessionGate;
import lantai.ui.session.Standing;

/** Opens the one registry of this window, and keeps it for the slices while somebody is at the desk. */
@Component(service = { SessionGate.class, Desk.class })
public final class RegistryGate implements SessionGate, Desk {

    private final Workstation workstation;
    private final Demo demo;
    private final Ledgers ledgers;
    private final Path folder;
    private final Words words = Words.of(Locale.getDefault());
    private volatile Registry open;

    @Activate
    public RegistryGate(@Reference Workstation workstation, @Reference Demo demo, @Reference Ledgers ledgers) {
        this(workstation, demo, ledgers, RegistryPlace.fromLaunch());
    }

    RegistryGate(Workstation workstation, Demo demo, Ledgers ledgers, Path folder) {
        this.workstation = workstation;
        this.demo = demo;
        this.ledgers = ledgers;
        this.folder = folder;
    }

    @Override
    public Optional<Registry> registry() {
        return Optional.ofNullable(open);
    }

    @Override
    public Standing standing() {
        var peek = workstation.peek(folder);
        var reason = switch (peek.kind()) {
            case EMPTY -> null;
            case REGISTRY -> null;
            case NEWER -> CannotOpen.Reason.NEWER_VERSION;
            case INCOMPLETE -> CannotOpen.Reason.INCOMPLETE;
            case FOREIGN -> CannotOpen.Reason.FOREIGN;
        };
        if (reason != null) {
            return new Standing.Unusable(words.get("cannot-open." + reason, Map.of("folder", folder.toString(), "part", peek.part())),
                    reason == CannotOpen.Reason.INCOMPLETE);
        }
        return peek.origin().isEmpty() ? new Standing.Nothing()
                : new Standing.Registry(peek.unit().orElse(""), peek.operators(), demo.hint(peek.unit().orElse(""), words.isChinese()));
    }

    @Override
    public Answer open(String person, char[] pin, Progress progress) {
        try {
            close();
            open = workstation.open(folder, person, pin, progress);
            return new Answer.Opened(operator());
        } catch (CannotOpen e) {
            return refused(e);
        }
    }

    @Override
    public Answer recover(String person, List<String> sheets, char[] pin, Progress progress) {
        try {
            close();
            open = workstation.recover(folder, sheets, person, pin, progress);
            return new Answer.Opened(operator());
        } catch (CannotOpen e) {
            return refused(e);
        }
    }

    @Override
    public Answer confirm(String person, char[] pin) {
        var registry = open;
        if (registry == null) {
            return new Answer.LookAgain();
        }
        try {
            registry.signers().unlock(person, pin).close();
            return new Answer.Opened(operator());
        } catch (CannotOpen e) {
            return refused(e);
        }
    }

    @Override
    public Answer found(FirstStart start, Progress progress) {
        var roles = List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
        var three = start.administrators();
        var administrators = IntStream.range(0, three.size())
                .mapToObj(i -> new Founding.Administrator(three.get(i).code(), three.get(i).name(), roles.get(i), three.get(i).pin())).toList();
        try {
            open = workstation.found(folder, new Founding(start.suite(), start.unit(), start.unitName(), administrators), progress);
            return new Answer.Opened(operator());
        } catch (CannotOpen e) {
            return refused(e);
        }
    }

    @Override
    public Answer demo(Progress progress) {
        try {
            demo.make(workstation, folder, Suite.INTL, words.locale(), progress);
            return new Answer.LookAgain();
        } catch (CannotOpen e) {
            return refused(e);
        }
    }

    @Override
    public Inspection inspect(Progress progress) {
        try {
            var report = ledgers.verify(folder, List.of(), progress);
            return new Inspection(words.get("verdict." + report.verdict(), report.arguments()), report.isIntact(), FindingRow.of(report, words));
        } catch (LedgerRefused e) {
            throw new IllegalStateException("nothing was given to compare with", e);
        }
    }

    @Override
    public void close() {
        var registry = open;
        open = null;
        if (registry != null) {
            registry.close();
        }
    }

    private Operator operator() {
        var registry = open;
        var person = registry.register().person(registry.operator());
        var roles = person.map(PersonState::roles).orElse(Set.of());
        var rank = roles.stream().sorted().findFirst().map(words::of).orElse("");
        var name = person.map(PersonState::name).filter(n -> !n.isEmpty()).orElse(registry.operator());
        var unit = registry.register().unit(registry.unit()).map(UnitState::name).filter(n -> !n.isEmpty()).orElse(registry.unit());
        return new Operator(registry.operator(), rank.isEmpty() ? name : rank + " · " + name,
                roles.stream().map(Role::word).collect(Collectors.toSet()), unit);
    }

    private Answer refused(CannotOpen e) {
        return switch (e.reason()) {
            case WRONG_PIN -> new Answer.WrongPin(Integer.parseInt(e.arguments().getOrDefault("tries", "0")));
            case SLOT_LOCKED -> new Answer.SlotLocked();
            default -> {
                var arguments = new HashMap<>(e.arguments());
                Arrays.asList("folder", "person", "value", "why").forEach(key -> arguments.putIfAbsent(key, ""));
                var said = words.get("cannot-open." + e.reason(), arguments);
                yield e.reason() == CannotOpen.Reason.DAMAGED || e.reason() == CannotOpen.Reason.ROLLED_BACK ? new Answer.Damaged(said)
                        : new Answer.Refused(said);
            }
        };
    }
}
