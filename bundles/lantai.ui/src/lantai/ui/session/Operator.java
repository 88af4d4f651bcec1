package lantai.ui.session;

import java.util.Set;

/**
 * Who is at the desk.
 *
 * @param person   code of the person
 * @param shown    what the top bar calls him, for example {@code 保密员 · 王}
 * @param roles    words of {@code lantai.core.register.Role}
 * @param registry what the top bar calls the registry
 */
public record Operator(String person, String shown, Set<String> roles, String registry) {

    public Operator {
        roles = Set.copyOf(roles);
    }

    /** Names and titles stay out of logs. */
    @Override
    public String toString() {
        return person + " " + roles;
    }
}
