package lantai.app.vault;

import java.util.Optional;

/**
 * One key slot seen from outside.
 *
 * @param person     whose; the file's name when the slot is damaged
 * @param operator   whether its PIN opens the registry, or only signs
 * @param generation how often the slot was written, from 1
 * @param failures   wrong PINs since the last right one, 0..5
 * @param locked     whether it takes no PIN until the security administrator unlocks it
 * @param damage     name of the file that is not what was written
 */
public record SlotInfo(String person, boolean operator, int generation, int failures, boolean locked, Optional<String> damage) {

    /** Whether the slot itself is not what was written. */
    public boolean damaged() {
        return damage.filter(person::equals).isPresent();
    }
}
