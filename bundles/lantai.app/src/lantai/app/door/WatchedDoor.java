package lantai.app.door;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import lantai.app.vault.Signer;
import lantai.core.act.Act;
import lantai.rules.Finding;

/** A door that stays shut while something is wrong with the ledger behind it; asking what it would say is still allowed. */
public final class WatchedDoor implements Door {

    private final Door door;
    private final BooleanSupplier alarmed;

    public WatchedDoor(Door door, BooleanSupplier alarmed) {
        this.door = door;
        this.alarmed = alarmed;
    }

    @Override
    public List<Finding> judge(Act act, Set<String> signers) throws BadAct {
        return door.judge(act, signers);
    }

    @Override
    public void ready() {
        if (alarmed.getAsBoolean()) {
            throw new JournalUnavailable(JournalUnavailable.Reason.READ_ONLY, null);
        }
    }

    @Override
    public CompletableFuture<Outcome> submit(Act act, Collection<Signer> signers) throws BadAct {
        ready();
        return door.submit(act, signers);
    }
}
