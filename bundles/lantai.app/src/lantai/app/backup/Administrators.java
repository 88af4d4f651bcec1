package lantai.app.backup;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import lantai.core.register.PersonStatus;
import lantai.core.register.Role;
import lantai.core.register.State.PersonState;
import lantai.rules.authority.RolePairs;

/** Whether a registry's three administrators (三员) are three persons, and nobody holds roles together that the door would refuse. */
final class Administrators {

    private static final Set<Role> THREE = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private final Collection<PersonState> persons;

    /**
     * What is against the rules.
     *
     * @param who  a person, or the word of a role that nobody holds
     * @param rule id of the rule
     */
    record Breach(String who, String rule) {
    }

    Administrators(Collection<PersonState> persons) {
        this.persons = persons;
    }

    /** The first breach found. */
    Optional<Breach> forbidden() {
        Map<Role, String> holders = new EnumMap<>(Role.class);
        for (var person : persons) {
            var broken = RolePairs.forbidden(person.roles());
            if (!broken.isEmpty()) {
                return Optional.of(new Breach(person.person(), broken.get(0)));
            }
            var held = EnumSet.copyOf(THREE);
            held.retainAll(person.roles());
            if (person.status() != PersonStatus.LEFT) {
                held.forEach(role -> holders.put(role, person.person()));
            }
        }
        return THREE.stream().filter(role -> !holders.containsKey(role)).findFirst().map(role -> new Breach(role.word(), "ROLE-3"));
    }
}
