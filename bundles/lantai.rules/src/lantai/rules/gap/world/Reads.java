package lantai.rules.gap.world;

import java.util.HashSet;
import java.util.Set;

import lantai.core.event.Subject;

/** Notes what a detector looked at: when one of it changes, it must look again. */
public final class Reads {

    /** Something a detector may have looked at. */
    public sealed interface Key {
    }

    /** One subject of the register. */
    public record Of(Subject subject) implements Key {
    }

    /** Which approvals there are for a document. */
    public record ApprovalsFor(String document) implements Key {
    }

    /** Which copies a document has, and what happened to them. */
    public record CopiesOf(String document) implements Key {
    }

    /** Which documents there are. */
    public record AllDocuments() implements Key {
    }

    private final Set<Key> keys = new HashSet<>();

    public void note(Key key) {
        keys.add(key);
    }

    public void note(Subject subject) {
        keys.add(new Of(subject));
    }

    public Set<Key> keys() {
        return keys;
    }
}
