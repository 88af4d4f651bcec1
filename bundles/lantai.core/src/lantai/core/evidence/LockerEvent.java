package lantai.core.evidence;

import java.time.Instant;
import java.util.Objects;

/**
 * A phone put into or taken out of a locker (手机存放柜).
 *
 * @param slot    the compartment
 * @param person  who, as the locker knows him: a code of the register, else the locker's own word
 * @param deposit whether it was put in; else taken out
 */
public record LockerEvent(String device, RecordSource source, Instant begin, String slot, String person, boolean deposit)
        implements EvidenceRecord {

    public LockerEvent {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(begin, "begin");
        Objects.requireNonNull(slot, "slot");
        Objects.requireNonNull(person, "person");
    }
}
