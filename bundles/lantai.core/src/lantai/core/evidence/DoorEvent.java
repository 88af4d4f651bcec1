package lantai.core.evidence;

import java.time.Instant;
import java.util.Objects;

/**
 * A person passing a door (门禁).
 *
 * @param person  who, as the door knows him
 * @param inwards whether he went in; else out
 */
public record DoorEvent(String device, RecordSource source, Instant begin, String person, boolean inwards) implements EvidenceRecord {

    public DoorEvent {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(begin, "begin");
        Objects.requireNonNull(person, "person");
    }
}
