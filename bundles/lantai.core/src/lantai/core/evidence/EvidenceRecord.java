package lantai.core.evidence;

import java.time.Instant;

/** One record of a device's log in one form, whoever made the device. */
public sealed interface EvidenceRecord permits Observation, LockerEvent, DoorEvent, MeterReading {

    /** Code of the device. */
    String device();

    /** When it began, by the device's clock. */
    Instant begin();

    /** When it ended, by the device's clock; the same as {@link #begin()} for what takes no time. */
    default Instant end() {
        return begin();
    }

    /** Where it was read. */
    RecordSource source();
}
