package lantai.ui.keys;

import java.time.Instant;
import java.util.Optional;

import lantai.app.vault.SlotInfo;

/**
 * One slot with what the register knows of its person.
 *
 * @param roles in words
 * @param made  when he got the key he signs with
 */
record SlotRow(SlotInfo slot, String name, String roles, Optional<Instant> made) {

    /** A fresh slot and nothing wrong with it. */
    boolean isGood() {
        return slot.damage().isEmpty() && !slot.locked() && slot.failures() == 0;
    }

    boolean isBad() {
        return slot.damage().isPresent() || slot.locked();
    }
}
