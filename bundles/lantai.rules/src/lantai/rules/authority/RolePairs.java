package lantai.rules.authority;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import lantai.core.register.Role;

/**
 * Which roles one person may not hold together (三员分立): of the three administrators at most one, and the auditor, who examines what
 * the others do, nothing beside his own. Asked at the door and wherever a register comes from outside.
 */
public final class RolePairs {

    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private RolePairs() {
    }

    /** Ids of the rules that a person with these roles breaks. */
    public static List<String> forbidden(Set<Role> roles) {
        var rules = new ArrayList<String>();
        if (roles.stream().filter(ADMINISTRATORS::contains).count() > 1) {
            rules.add("ROLE-3");
        }
        if (roles.contains(Role.AUDIT_ADMIN) && !ADMINISTRATORS.containsAll(roles)) {
            rules.add("ROLE-6");
        }
        return rules;
    }
}
