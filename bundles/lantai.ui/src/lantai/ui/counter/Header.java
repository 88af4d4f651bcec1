package lantai.ui.counter;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;

import lantai.core.act.CopyAct.Plan;

/**
 * What is said once and holds for every copy of the visit; it stays for the next visit.
 *
 * @param purpose      why the copies go out
 * @param dueDays      days until they are back, 0 for today; empty for no due time
 * @param seal         number of the seal
 * @param planKind     how they travel, empty for none
 * @param nextPlace    declared next safe place
 * @param hours        hours until arrival there
 * @param place        place of reading or arrival
 * @param lockerDevice phone locker
 * @param locker       slot in it
 */
record Header(String purpose, Optional<Integer> dueDays, Optional<String> seal, Optional<String> planKind, Optional<String> nextPlace,
        int hours, Optional<String> place, Optional<String> lockerDevice, Optional<String> locker) {

    /** When offices close: a copy due "in n days" is due then. */
    private static final LocalTime CLOSING = LocalTime.of(17, 30);

    static Header standard(String purpose, int dueDays) {
        return new Header(purpose, Optional.of(dueDays), Optional.empty(), Optional.empty(), Optional.empty(), 1, Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    /** The due time; never before it is issued, even after closing time. */
    Optional<OffsetDateTime> due(OffsetDateTime now) {
        return dueDays.map(days -> {
            var closing = now.plusDays(days).with(CLOSING);
            return closing.isAfter(now) ? closing : now.with(LocalTime.of(23, 59));
        });
    }

    Optional<Plan> plan(OffsetDateTime now) {
        return planKind.filter(kind -> nextPlace.isPresent()).map(kind -> new Plan(kind, nextPlace.get(), now.plusHours(hours)));
    }
}
