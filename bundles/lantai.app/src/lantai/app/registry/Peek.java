package lantai.app.registry;

import java.util.List;
import java.util.Optional;

import lantai.core.event.Suite;

/**
 * What can be seen of a folder from outside.
 *
 * @param kind      what it is
 * @param origin    name of the log
 * @param unit      code of the unit
 * @param suite     suite of the log
 * @param operators codes of the persons whose PIN opens it
 * @param part      what of it is missing or cannot be read, when it is incomplete
 */
public record Peek(Kind kind, Optional<String> origin, Optional<String> unit, Optional<Suite> suite, List<String> operators, String part) {

    /** What stands in the folder. */
    public enum Kind {
        /** Nothing, or no folder: a registry can be founded. */
        EMPTY,
        /** A registry this program can open. */
        REGISTRY,
        /** A registry of a later program. */
        NEWER,
        /** A registry of which a part is missing: half-copied. */
        INCOMPLETE,
        /** Something else. */
        FOREIGN
    }

    public Peek {
        operators = List.copyOf(operators);
    }
}
