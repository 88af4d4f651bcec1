package lantai.app.keys;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import lantai.app.door.BadAct;
import lantai.app.door.Door;
import lantai.app.door.LiveRegister;
import lantai.app.door.Outcome;
import lantai.app.vault.Signer;
import lantai.app.vault.SlotInfo;
import lantai.app.vault.UnlockedVault;
import lantai.app.vault.VaultDamage;
import lantai.core.act.Act;
import lantai.core.act.RegistryAct;
import lantai.core.event.Event;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.rules.Finding;

/** Slots and keys of the open vault; {@link KeyCare} does what the acts decide. */
public final class VaultKeyDesk implements KeyDesk {

    private final UnlockedVault vault;
    private final LiveRegister register;
    private final Door door;
    private final InstantSource clock;
    private final String operator;

    public VaultKeyDesk(UnlockedVault vault, LiveRegister register, Door door, InstantSource clock, String operator) {
        this.vault = vault;
        this.register = register;
        this.door = door;
        this.clock = clock;
        this.operator = operator;
    }

    @Override
    public List<SlotInfo> slots() {
        return vault.slots();
    }

    @Override
    public List<VaultDamage> damage() {
        return vault.damage();
    }

    @Override
    public Optional<Instant> made(String person) {
        return register.past(Subject.of(Type.PERSON, person)).stream().map(RecordedEvent::event).filter(event -> event.kind().equals("key"))
                .reduce((earlier, later) -> later).map(Event::recorded);
    }

    @Override
    public List<Finding> judgeRotation(String second) throws BadAct {
        return door.judge(act(rotation(second)), Set.of(second));
    }

    @Override
    public int generation() {
        return vault.generation();
    }

    @Override
    public CompletableFuture<Outcome> unlock(String person) throws BadAct {
        return submit(new RegistryAct.UnlockAct(person), List.of());
    }

    @Override
    public CompletableFuture<Outcome> revoke(String person, String reason) throws BadAct {
        return submit(new RegistryAct.RevokeAct(person, reason), List.of());
    }

    @Override
    public CompletableFuture<Outcome> rotate(Signer second) throws BadAct {
        return submit(rotation(second.person()), List.of(second));
    }

    private RegistryAct rotation(String second) {
        return new RegistryAct.RekeyAct(vault.generation() + 1, second);
    }

    private CompletableFuture<Outcome> submit(RegistryAct body, List<Signer> signers) throws BadAct {
        return door.submit(act(body), signers);
    }

    private Act act(RegistryAct body) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()).withNano(0);
        return new Act(body.word() + "-" + UUID.randomUUID(), now, now, operator, Optional.empty(), body);
    }
}
