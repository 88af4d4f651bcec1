package lantai.core.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the devices of a registry have told so far. Times are those of the devices' clocks: who compares them with acts allows the
 * device's clock tolerance.
 */
public interface ObservedPast {

    /** Since when the device is in the register. */
    Optional<Instant> since(String device);

    /** Visits the jobs and marks of a device that touch [from, to], by their begin; the visitor must be quick. */
    void observations(String device, Instant from, Instant to, Consumer<Observation> visitor);

    /** What a locker logged in [from, to], in time. */
    List<LockerEvent> lockerEvents(String device, Instant from, Instant to);

    /** Who passed a door in [from, to], in time. */
    List<DoorEvent> doorEvents(String device, Instant from, Instant to);

    /** Every reading of a device's meter, in time, imported and entered by hand. */
    List<MeterReading> meterReadings(String device);

    /** Every log of the device taken in, in the order of the ledger. */
    List<ImportFact> imports(String device);

    /** What the device's log is worth over [from, to): spans without hole or overlap, in time. */
    List<CoverageSpan> coverage(String device, Instant from, Instant to);
}
