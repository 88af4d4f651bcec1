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

/** Whether a registry's three administrators (三员) are three persons, each with one of the roles. */
final class Administrators {

    private static final Set<Role> THREE = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private final Collection<PersonState> persons;

    Administrators(Collection<PersonState> persons) {
        this.persons = persons;
    }

    /** Who holds two of the roles, or the word of a role that nobody holds. */
    Optional<String> forbidden() {
        Map<Role, String> holders = new EnumMap<>(Role.class);
        for (var person : persons) {
            var held = EnumSet.copyOf(THREE);
            held.retainAll(person.roles());
            if (held.size() > 1) {
                return Optional.of(person.person());
            }
            if (person.status() != PersonStatus.LEFT) {
                held.forEach(role -> holders.put(role, person.person()));
            }
        }
        return THREE.stream().filter(role -> !holders.containsKey(role)).map(Role::word).findFirst();
    }
}
