package lantai.app.registry;

import java.util.List;

import lantai.core.event.Suite;
import lantai.core.register.Role;

/**
 * What a new registry needs to begin.
 *
 * @param administrators exactly three different persons, one for each administrator's role (三员)
 */
public record Founding(Suite suite, String unit, String unitName, List<Administrator> administrators) {

    /**
     * One of the first three.
     *
     * @param pin his own PIN; wiped by the caller afterwards
     */
    public record Administrator(String person, String name, Role role, char[] pin) {
        @Override
        public String toString() {
            return person + " " + role;
        }
    }

    public Founding {
        administrators = List.copyOf(administrators);
    }
}
