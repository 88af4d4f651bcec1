package lantai.ui.session;

import java.util.List;
import java.util.Optional;

/** What stands in the registry's folder, seen without a key. */
public sealed interface Standing {

    /** Nothing yet: first start. */
    record Nothing() implements Standing {
    }

    /**
     * A registry.
     *
     * @param name   what it is called without a key: code of the unit
     * @param people codes of those whose PIN opens it
     * @param hint   the demo's PINs; empty for a real registry
     */
    record Registry(String name, List<String> people, Optional<String> hint) implements Standing {
        public Registry {
            people = List.copyOf(people);
        }
    }

    /**
     * It cannot be used.
     *
     * @param words       why, in the window's language, one sentence
     * @param inspectable whether there are files that a verification could look at
     */
    record Unusable(String words, boolean inspectable) implements Standing {
    }
}
