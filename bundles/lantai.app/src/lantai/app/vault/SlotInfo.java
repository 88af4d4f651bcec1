package lantai.app.vault;

import java.util.Optional;

import lantai.app.token.KeyReference;

/**
 * One key slot seen from outside.
 *
 * @param person     whose; the file's name when the slot is damaged
 * @param operator   whether its PIN opens the registry, or only signs
 * @param generation how often the slot was written, from 1
 * @param failures   wrong PINs since the last right one, 0..5
 * @param locked     whether it takes no PIN until the security administrator unlocks it
 * @param damage     name of the file that is not what was written
 * @param token      the key it demands beside the PIN
 */
public record SlotInfo(String person, boolean operator, int generation, int failures, boolean locked, Optional<String> damage,
        Optional<KeyReference> token) {

    /** A slot that demands no token. */
    public SlotInfo(String person, boolean operator, int generation, int failures, boolean locked, Optional<String> damage) {
        this(person, operator, generation, failures, locked, damage, Optional.empty());
    }

    /** Whether the slot itself is not what was written. */
    public boolean damaged() {
        return damage.filter(person::equals).isPresent();
    }
}
