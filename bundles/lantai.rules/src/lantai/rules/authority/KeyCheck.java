package lantai.rules.authority;

import java.util.EnumSet;
import java.util.Set;

import lantai.core.act.RegistryAct.PinAct;
import lantai.core.act.RegistryAct.RekeyAct;
import lantai.core.act.RegistryAct.RevokeAct;
import lantai.core.act.ThingAct.PersonAct;
import lantai.core.register.PersonStatus;
import lantai.core.register.Role;
import lantai.core.register.State.PersonState;
import lantai.rules.Check;
import lantai.rules.book.Case;

/** Care for keys: the root key is rotated by a system and a security administrator, a PIN is its person's own, and no administrator's role is left without a key. */
public final class KeyCheck implements Check {

    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    @Override
    public void judge(Case of) {
        switch (of.act().body()) {
            case RekeyAct rekey -> rekey(of, rekey);
            case PinAct pin -> {
                if (!of.situation().signers().contains(pin.person())) {
                    of.against("KEY-7", pin.person(), "person", pin.person());
                }
            }
            case RevokeAct revoke -> of.register().person(revoke.person()).ifPresent(person -> lastOfRole(of, person, person.roles()));
            case PersonAct person -> of.register().person(person.person()).ifPresent(before -> lastOfRole(of, before, lost(before, person)));
            default -> { }
        }
    }

    private static void rekey(Case of, RekeyAct rekey) {
        var by = of.act().by();
        if (rekey.second().equals(by) || !of.situation().signers().contains(rekey.second())) {
            of.against("KEY-1", rekey.second(), "person", rekey.second());
        }
        var pair = has(of, by, Role.SYSTEM_ADMIN) && has(of, rekey.second(), Role.SECURITY_ADMIN)
                || has(of, by, Role.SECURITY_ADMIN) && has(of, rekey.second(), Role.SYSTEM_ADMIN);
        if (!pair) {
            of.against("KEY-6", rekey.second(), "person", rekey.second());
        }
    }

    private static boolean has(Case of, String person, Role role) {
        return of.register().person(person).filter(p -> p.roles().contains(role)).isPresent();
    }

    private static Set<Role> lost(PersonState before, PersonAct now) {
        var lost = EnumSet.noneOf(Role.class);
        lost.addAll(before.roles());
        if (now.status() != PersonStatus.LEFT) {
            lost.removeAll(now.roles());
        }
        return lost;
    }

    /** An administrator's role must not be left without anybody who can open the registry in it. */
    private static void lastOfRole(Case of, PersonState person, Set<Role> roles) {
        if (person.publicKey().isEmpty() || !person.operator() || roles.stream().noneMatch(ADMINISTRATORS::contains)) {
            return;
        }
        var others = of.register().keyHolders().stream()
                .filter(p -> !p.person().equals(person.person()) && p.operator() && p.status() != PersonStatus.LEFT).toList();
        for (var role : ADMINISTRATORS) {
            if (roles.contains(role) && others.stream().noneMatch(p -> p.roles().contains(role))) {
                of.against("KEY-5", person.person(), "person", person.person(), "role", role.word());
            }
        }
    }
}
