package lantai.app.migration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.ledger.Ledger.SignedHead;
import lantai.app.ledger.LedgerRefused;
import lantai.app.ledger.Ledgers;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.CannotOpen.Reason;
import lantai.app.registry.FolderWorkstation;
import lantai.app.registry.Founding;
import lantai.app.registry.Peek;
import lantai.app.registry.Workstation;
import lantai.app.vault.Signer;
import lantai.core.act.RegistryAct.CloseAct;
import lantai.core.act.RegistryAct.MigratedAct;
import lantai.core.event.Bytes;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.core.register.Role;
import lantai.core.register.State.PersonState;
import lantai.ledger.note.MigrationStatement;

/** Continues a registry that lives in a folder in another folder. */
@Component
public final class FolderMigrations implements Migrations {

    private static final List<Role> THREE = List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private final Ledgers ledgers;
    private final FolderWorkstation workstation;

    /** @param workstation the one that lives in folders */
    @Activate
    public FolderMigrations(@Reference Ledgers ledgers, @Reference Workstation workstation) {
        this.ledgers = ledgers;
        this.workstation = (FolderWorkstation) workstation;
    }

    @Override
    public Done migrate(Order order, Progress progress) throws CannotOpen, LedgerRefused {
        if (workstation.peek(order.to()).kind() != Peek.Kind.EMPTY) {
            throw new CannotOpen(Reason.NOT_EMPTY, Map.of("folder", order.to().toString()));
        }
        intact(order.from(), progress);
        try (var old = (Continuable) workstation.open(order.from(), order.operator(), order.pin(), progress)) {
            var three = administrators(old, order.pins());
            try {
                return continued(old, three, order, progress);
            } finally {
                three.forEach(each -> {
                    each.signer().close();
                    Arrays.fill(each.founder().pin(), '\0');
                });
            }
        } catch (IOException e) {
            throw new CannotOpen(Reason.INPUT_OUTPUT, Map.of("folder", order.from().toString()), e);
        }
    }

    private void intact(Path from, Progress progress) throws LedgerRefused {
        var report = ledgers.verify(from, List.of(), progress);
        if (!report.isIntact()) {
            throw new LedgerRefused(LedgerRefused.Reason.NOT_INTACT, Map.of("verdict", report.verdict()));
        }
    }

    /** One of the three, with the signature under the key of the old log. */
    private record Third(Founding.Administrator founder, Signer signer) {
    }

    private static List<Third> administrators(Continuable old, PinOf pins) throws CannotOpen {
        var enrolled = old.signers().enrolled();
        var three = new ArrayList<Third>();
        for (var role : THREE) {
            var person = old.catalogue().persons().stream().filter(p -> p.roles().contains(role) && enrolled.contains(p.person()))
                    .map(PersonState::person).findFirst()
                    .orElseThrow(() -> new CannotOpen(Reason.BAD_FOUNDING, Map.of("why", "three-administrators", "value", role.word())));
            var pin = pins.apply(person);
            three.add(new Third(new Founding.Administrator(person, old.register().person(person).orElseThrow().name(), role, pin),
                    old.signers().unlock(person, pin)));
        }
        return three;
    }

    private Done continued(Continuable old, List<Third> three, Order order, Progress progress) throws CannotOpen, LedgerRefused, IOException {
        var origin = old.own().continuedBy().orElseGet(() -> workstation.freshOrigin(old.unit()));
        if (!old.own().isClosed()) {
            old.ledger().checkpoint(progress); // the key of this session is an event, and that must come before the last one
            old.own().close(new CloseAct(origin, order.suite()), three.stream().map(Third::signer).toList());
        }
        var head = old.ledger().checkpoint(progress);
        var migrated = statement(old, head, origin, order.suite(), three);
        var founding = new Founding(order.suite(), old.unit(), old.register().unit(old.unit()).orElseThrow().name(),
                three.stream().map(Third::founder).toList());
        workstation.found(order.to(), founding, new FolderWorkstation.Filling() {
            @Override
            public Optional<String> origin() {
                return Optional.of(origin);
            }

            @Override
            public void begin(Continuable fresh) {
                fresh.own().write("founding-migration", migrated, List.of());
            }

            @Override
            public void fill(Continuable fresh) throws IOException {
                fresh.carry(old, head.size(), progress);
            }
        }, progress).close();
        return new Done(old.origin(), origin, order.suite(), head.size(), head.root());
    }

    private static MigratedAct statement(Continuable old, SignedHead head, String origin, Suite suite, List<Third> three) {
        var message = new MigrationStatement(old.origin(), old.suite(), head.size(), head.root(), origin, suite).bytes();
        return new MigratedAct(old.origin(), old.suite(), head.size(), head.root(), head.note(), three.stream().map(Third::signer)
                .map(signer -> new MigratedAct.Hand(signer.person(), signer.publicKey(), Bytes.of(signer.sign(message)))).toList());
    }
}
