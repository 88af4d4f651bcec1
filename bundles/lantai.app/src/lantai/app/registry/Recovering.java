package lantai.app.registry;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import lantai.app.registry.CannotOpen.Reason;
import lantai.app.vault.RecoveredVault;
import lantai.app.vault.SlotInfo;
import lantai.app.vault.UnlockedVault;
import lantai.app.vault.VaultRefused;
import lantai.core.act.Act;
import lantai.core.act.ActBody;
import lantai.core.act.ShareAct.RecoverAct;
import lantai.core.act.ThingAct.KeyAct;
import lantai.core.event.Bytes;
import lantai.core.register.PersonStatus;
import lantai.core.register.Role;
import lantai.ledger.journal.Recovery;
import lantai.ledger.signature.RecoveryProof;

/**
 * One use of recovery sheets: a security administrator in post gets a new slot and a new key, and both the use and the key are written
 * down, proven by the recovery secret's own signature. Interrupted anywhere it can be begun anew.
 */
final class Recovering {

    /** Operates while only the sheets have opened the vault; nothing is recorded in that name. */
    static final String NOBODY = "~recovery";

    /** How a vault is opened: with a PIN, or with sheets of paper. */
    @FunctionalInterface
    interface Unlocking {
        UnlockedVault vault(Path folder) throws VaultRefused;
    }

    /** What is done first in an opened registry, given what opening its journal found. */
    @FunctionalInterface
    interface First {
        void in(OpenRegistry registry, Recovery found) throws CannotOpen;
    }

    private final String person;
    private final InstantSource clock;
    private RecoveredVault recovered;
    private RecoverAct act;
    private Optional<Recovery> journal = Optional.empty();

    Recovering(String person, InstantSource clock) {
        this.person = person;
        this.clock = clock;
    }

    UnlockedVault opened(RecoveredVault by) {
        recovered = by;
        return by.vault();
    }

    void found(Registry registry, Recovery found) {
        journal = Optional.of(found).filter(torn -> torn.torn().isPresent());
    }

    /** What opening the journal took off its end while nobody operated. */
    Optional<Recovery> found() {
        return journal;
    }

    void replaceSlot(Registry registry, char[] pin) throws CannotOpen {
        if (registry.register().person(person).filter(p -> p.status() != PersonStatus.LEFT && p.roles().contains(Role.SECURITY_ADMIN)).isEmpty()) {
            throw new CannotOpen(Reason.NOT_FOR_RECOVERY, Map.of("person", person));
        }
        var vault = recovered.vault();
        try {
            if (pin.length < 6) {
                throw new VaultRefused(VaultRefused.Reason.PIN_TOO_SHORT, Map.of("person", person, "least", "6"), null);
            }
            if (vault.slots().stream().map(SlotInfo::person).anyMatch(person::equals)) {
                vault.remove(person);
            }
            try (var signer = vault.enrol(person, pin, true)) {
                act = act(registry.origin(), signer.publicKey());
            }
        } catch (VaultRefused e) {
            throw OpeningFailures.of(e);
        }
    }

    private RecoverAct act(String origin, Bytes key) {
        var proof = recovered.vault().signer().sign(RecoveryProof.message(origin, recovered.generation(), person, key));
        return new RecoverAct(recovered.generation(), person, key, recovered.numbers(), Bytes.of(proof));
    }

    void record(OpenRegistry registry) {
        registry.writeUnjudged(act("recover-", act), List.of());
        registry.writeUnjudged(act("key-", new KeyAct(person, act.publicKey(), true)), List.of());
        registry.waitUntilDurable();
    }

    private Act act(String id, ActBody body) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()).withNano(0);
        return new Act(id + UUID.randomUUID(), now, now, person, Optional.empty(), body);
    }
}
