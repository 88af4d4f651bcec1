package lantai.core.event;

import java.util.List;
import java.util.Optional;

/** An event with the signatures over its encoded bytes; together they are the leaf of the log. */
public record SignedEvent(Event event, List<Signature> signatures) {

    public SignedEvent {
        signatures = List.copyOf(signatures);
    }

    /** The signature given in a role, if there is one. */
    public Optional<Signature> signature(Signature.Role role) {
        return signatures.stream().filter(s -> s.role() == role).findFirst();
    }
}
