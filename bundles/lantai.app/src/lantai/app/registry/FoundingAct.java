package lantai.app.registry;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import lantai.app.registry.CannotOpen.Reason;
import lantai.app.registry.Founding.Administrator;
import lantai.app.vault.Signer;
import lantai.app.vault.UnlockedVault;
import lantai.app.vault.VaultRefused;
import lantai.core.act.Act;
import lantai.core.act.ActBody;
import lantai.core.act.ThingAct.KeyAct;
import lantai.core.act.ThingAct.PersonAct;
import lantai.core.act.ThingAct.UnitAct;
import lantai.core.code.Code;
import lantai.core.operation.Progress;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.Role;

/**
 * The first events of a registry: its unit, its three administrators (三员), and their keys. They are written before there is
 * anybody to authorise them; each key event is signed with the key it names.
 */
final class FoundingAct {

    private static final Set<Role> THREE = Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private final Founding founding;
    private final InstantSource clock;

    FoundingAct(Founding founding, InstantSource clock) {
        this.founding = founding;
        this.clock = clock;
    }

    /** @throws CannotOpen when the founding does not name three different administrators, or a code is malformed */
    static void check(Founding founding) throws CannotOpen {
        var persons = new HashSet<String>();
        var roles = new HashSet<Role>();
        for (var administrator : founding.administrators()) {
            persons.add(administrator.person());
            roles.add(administrator.role());
            if (!Code.isWellFormed(administrator.person())) {
                throw new CannotOpen(Reason.BAD_FOUNDING, Map.of("why", "not-a-code", "value", administrator.person()));
            }
        }
        if (founding.administrators().size() != 3 || persons.size() != 3 || !roles.equals(THREE)) {
            throw new CannotOpen(Reason.BAD_FOUNDING, Map.of("why", "three-administrators", "value", String.join(",", persons)));
        }
        if (!Code.isWellFormed(founding.unit())) {
            throw new CannotOpen(Reason.BAD_FOUNDING, Map.of("why", "not-a-code", "value", founding.unit()));
        }
    }

    void write(OpenRegistry registry, UnlockedVault vault, Progress progress) throws VaultRefused {
        var signers = new ArrayList<Signer>();
        var first = founding.administrators().get(0);
        signers.add(vault.signer());
        for (var administrator : founding.administrators().subList(1, 3)) {
            progress.at(signers.size(), 3);
            signers.add(vault.enrol(administrator.person(), administrator.pin(), true));
        }
        write(registry, first, "unit", new UnitAct(founding.unit(), founding.unitName(), Optional.empty(), Optional.empty()), vault.signer());
        for (var administrator : founding.administrators()) {
            write(registry, first, "person-" + administrator.person(),
                    new PersonAct(administrator.person(), administrator.name(), founding.unit(), PersonClass.IMPORTANT, PersonStatus.STAFF,
                            Set.of(administrator.role()), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                    vault.signer());
        }
        for (var signer : signers) {
            write(registry, first, "key-" + signer.person(), new KeyAct(signer.person(), signer.publicKey(), true), signer);
        }
        registry.waitUntilDurable();
    }

    private void write(OpenRegistry registry, Administrator by, String id, ActBody body, Signer subject) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()).withNano(0);
        registry.writeUnjudged(new Act("founding-" + id, now, now, by.person(), Optional.empty(), body),
                subject.person().equals(by.person()) ? List.of() : List.of(subject));
    }
}
