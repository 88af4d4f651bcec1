package lantai.app.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.vault.Signer;
import lantai.app.vault.SlotInfo;
import lantai.app.vault.VaultDamage;
import lantai.rules.Finding;

/** What can be done with slots and keys of an open registry; every act goes through the door and is done when its effect is. */
public interface KeyDesk {

    /** The slots by person; a damaged one under its file's name. */
    List<SlotInfo> slots();

    /** Files of the vault that are not what they should be. */
    List<VaultDamage> damage();

    /** When a person was given the key he signs with; empty for whom the ledger knows none. */
    Optional<Instant> made(String person);

    /**
     * What would be said to a rotation with this second person, before he is asked for his PIN.
     *
     * @throws BadAct when there is no such person
     */
    List<Finding> judgeRotation(String second) throws BadAct;

    /** Which root key is in use, from 1. */
    int generation();

    /**
     * Lets a person whose slot is locked try again (解锁); the operator of the session has to be a security administrator.
     *
     * @throws BadAct when there is no such person
     */
    CompletableFuture<Outcome> unlock(String person) throws BadAct;

    /**
     * Takes a person's key back and his slot away (吊销); the root key is rotated when his PIN opened the registry. The operator of the session
     * has to be a security administrator, and nobody's whose role would be left without a key.
     *
     * @throws BadAct when there is no such person
     */
    CompletableFuture<Outcome> revoke(String person, String reason) throws BadAct;

    /**
     * Rotates the root key (轮换).
     *
     * @param second a system or security administrator, the other of the two than the operator
     * @throws BadAct when one of them has no key of his own
     */
    CompletableFuture<Outcome> rotate(Signer second) throws BadAct;
}
