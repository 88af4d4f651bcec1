package lantai.app.vault;

import java.time.Instant;
import java.util.Optional;

/**
 * One key slot seen from outside.
 *
 * @param operator    whether its PIN opens the registry, or only signs
 * @param failures    wrong PINs since the last right one, 0..5
 * @param lockedUntil until when it takes no PIN
 * @param damaged     whether the slot file is not what was written
 */
public record SlotInfo(String person, boolean operator, int failures, Optional<Instant> lockedUntil, boolean damaged) {
}
