package lantai.app.signing;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import lantai.app.door.BadAct;
import lantai.app.door.Door;
import lantai.app.door.Outcome;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.CannotOpen.Reason;
import lantai.app.registry.OpeningFailures;
import lantai.app.token.Protection;
import lantai.app.vault.Signer;
import lantai.app.vault.SlotInfo;
import lantai.app.vault.UnlockedVault;
import lantai.app.vault.VaultRefused;
import lantai.core.act.Act;
import lantai.core.act.ActBody;
import lantai.core.act.RegistryAct.PinAct;
import lantai.core.act.ThingAct.KeyAct;
import lantai.core.event.Bytes;
import lantai.rules.Finding;

/** Signatures out of the vault's slots; a new key goes through the door like everything else. */
public final class VaultSigners implements Signers {

    private final UnlockedVault vault;
    private final Door door;
    private final InstantSource clock;
    private final String operator;

    public VaultSigners(UnlockedVault vault, Door door, InstantSource clock, String operator) {
        this.vault = vault;
        this.door = door;
        this.clock = clock;
        this.operator = operator;
    }

    @Override
    public Signer operator() {
        return vault.signer();
    }

    @Override
    public Set<String> enrolled() {
        return vault.slots().stream().filter(slot -> !slot.damaged()).map(SlotInfo::person).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Signer unlock(String person, char[] pin) throws CannotOpen {
        try {
            return vault.unlockSigner(person, pin);
        } catch (VaultRefused e) {
            throw OpeningFailures.of(e);
        }
    }

    @Override
    public Signer enrol(String person, char[] pin, boolean opensRegistry, Protection protection) throws CannotOpen {
        try {
            var against = door.judge(act(person, vault.signer().publicKey(), opensRegistry), Set.of(person)).stream()
                    .filter(Finding::blocks).findFirst();
            if (against.isPresent()) {
                throw refused(person, against.get());
            }
            var signer = vault.enrol(person, pin, opensRegistry, protection);
            var outcome = door.submit(act(person, signer.publicKey(), opensRegistry), List.of(signer)).join();
            if (outcome instanceof Outcome.Refused refused) {
                throw refused(person, refused.findings().get(0));
            }
            return signer;
        } catch (VaultRefused e) {
            throw OpeningFailures.of(e);
        } catch (BadAct e) {
            throw new CannotOpen(Reason.BAD_FOUNDING, Map.of("why", e.code(), "value", person), e);
        }
    }

    private Act act(String person, Bytes key, boolean opensRegistry) {
        return act("key-", new KeyAct(person, key, opensRegistry));
    }

    private Act act(String prefix, ActBody body) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()).withNano(0);
        return new Act(prefix + UUID.randomUUID(), now, now, operator, Optional.empty(), body);
    }

    private static CannotOpen refused(String person, Finding finding) {
        return new CannotOpen(Reason.BAD_FOUNDING, Map.of("why", "refused", "value", person, "rule", finding.rule().id()));
    }

    @Override
    public void changePin(String person, char[] old, char[] fresh, Optional<Protection> protection) throws CannotOpen {
        try {
            var change = vault.changePin(person, old, fresh, protection);
            try (var own = change.signer()) {
                door.submit(act("pin-", new PinAct(person, change.generation())), List.of(own)).join();
            }
        } catch (VaultRefused e) {
            throw OpeningFailures.of(e);
        } catch (BadAct e) {
            throw new CannotOpen(Reason.BAD_FOUNDING, Map.of("why", e.code(), "value", person), e);
        }
    }
}
