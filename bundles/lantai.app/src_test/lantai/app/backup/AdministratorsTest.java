package lantai.app.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.app.backup.Administrators.Breach;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.Role;
import lantai.core.register.State.PersonState;

@DisplayName("The three administrators of a registry that comes back")
final class AdministratorsTest {

    private static final List<Role> THREE = List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private static PersonState person(String code, PersonStatus status, Set<Role> roles) {
        return new PersonState(code, "n", "U", PersonClass.IMPORTANT, status, roles, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), true);
    }

    /** Which of the three a number from 0 to 7 stands for. */
    private static Set<Role> roles(int bits) {
        var roles = EnumSet.noneOf(Role.class);
        for (var i = 0; i < 3; i++) {
            if ((bits >> i & 1) == 1) {
                roles.add(THREE.get(i));
            }
        }
        return roles;
    }

    @Test
    @DisplayName("are three persons with one role each: of all 512 ways to give three persons the three roles, exactly 6 are admitted")
    void all() {
        var admitted = new ArrayList<String>();
        for (var a = 0; a < 8; a++) {
            for (var b = 0; b < 8; b++) {
                for (var c = 0; c < 8; c++) {
                    var persons = List.of(person("a", PersonStatus.STAFF, roles(a)), person("b", PersonStatus.STAFF, roles(b)),
                            person("c", PersonStatus.STAFF, roles(c)));
                    if (new Administrators(persons).forbidden().isEmpty()) {
                        admitted.add(a + "" + b + c);
                    }
                }
            }
        }
        assertEquals(List.of("124", "142", "214", "241", "412", "421"), admitted);
    }

    @Test
    @DisplayName("are named with the rule when one holds two roles or audits his own work, and so is the role that only a person who left holds")
    void named() {
        var two = person("b", PersonStatus.STAFF, Set.of(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN));
        var one = person("a", PersonStatus.STAFF, Set.of(Role.SECURITY_ADMIN));
        assertEquals(Optional.of(new Breach("b", "ROLE-3")), new Administrators(List.of(one, two)).forbidden());
        var auditing = person("c", PersonStatus.STAFF, Set.of(Role.AUDIT_ADMIN, Role.CLERK));
        assertEquals(Optional.of(new Breach("c", "ROLE-6")), new Administrators(List.of(one, auditing)).forbidden());
        var left = List.of(one, person("s", PersonStatus.STAFF, Set.of(Role.SYSTEM_ADMIN)), person("x", PersonStatus.LEFT, Set.of(Role.AUDIT_ADMIN)));
        assertEquals(Optional.of(new Breach(Role.AUDIT_ADMIN.word(), "ROLE-3")), new Administrators(left).forbidden());
    }
}
