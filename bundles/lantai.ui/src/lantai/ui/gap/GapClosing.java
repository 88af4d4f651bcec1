package lantai.ui.gap;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;

import lantai.app.door.BadAct;
import lantai.app.door.JournalUnavailable;
import lantai.app.door.Outcome;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.Registry;
import lantai.app.vault.Signer;
import lantai.core.act.Act;
import lantai.core.act.DecisionAct.CloseGapAct;
import lantai.ui.access.Unavailable;

/** Brings the closing of a gap through the door, signed by both or by one and a paper slip. Runs off the display thread. */
final class GapClosing {

    private final Registry registry;

    GapClosing(Registry registry) {
        this.registry = registry;
    }

    /** Whether the second person is to be asked for his PIN. */
    boolean asks(CloseForm.Entry entry) {
        return entry.paper().isEmpty() && entry.second().filter(registry.signers().enrolled()::contains).isPresent();
    }

    /** @param pin of the second person, wiped here; none when he signed on paper or has no slot */
    Outcome close(String gap, CloseForm.Entry entry, Optional<char[]> pin) throws CannotOpen, BadAct, Unavailable {
        var now = OffsetDateTime.now().withNano(0);
        var second = entry.second().orElseThrow();
        var act = new Act("close-" + gap + "-" + System.currentTimeMillis(), now, now, registry.operator(), entry.paper(),
                new CloseGapAct(gap, entry.decision(), entry.reason(), second));
        var signers = new HashSet<Signer>();
        signers.add(registry.signers().operator());
        try (var other = pin.isPresent() ? registry.signers().unlock(second, pin.get()) : null) {
            if (other != null) {
                signers.add(other);
            }
            return registry.door().submit(act, signers).join();
        } catch (JournalUnavailable e) {
            throw new Unavailable(e);
        } finally {
            pin.ifPresent(typed -> Arrays.fill(typed, '\0'));
        }
    }
}
