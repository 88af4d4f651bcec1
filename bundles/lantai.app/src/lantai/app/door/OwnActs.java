package lantai.app.door;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import lantai.app.vault.Signer;
import lantai.core.act.Act;
import lantai.core.act.RegistryAct;
import lantai.core.act.RegistryAct.CloseAct;
import lantai.core.event.Carried;
import lantai.core.event.Subject;
import lantai.core.register.State.RegistryState;

/** What the registry itself writes about its ledger and vault; the operator of the session signs. */
public record OwnActs(LiveRegister register, JournaledDoor door, String operator, InstantSource clock) {

    /** @return completes when it is durable */
    public CompletableFuture<?> write(String id, RegistryAct act, List<Signer> others) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()).withNano(0);
        return door.writeUnjudged(new Act(id, now, now, operator, Optional.empty(), act), others);
    }

    /** Writes the log's last event. */
    public void close(CloseAct act, List<Signer> signers) {
        write("close-" + act.origin(), act, signers.stream().filter(signer -> !signer.person().equals(operator)).toList()).join();
    }

    /** Whether another log continues this one. */
    public boolean isClosed() {
        return register.registry(RegistryState.CLOSED).isPresent();
    }

    /** Name of the log that continues this one. */
    public Optional<String> continuedBy() {
        return register.past(Subject.of(Subject.Type.REGISTRY, RegistryState.CLOSED)).stream().filter(e -> Carried.of(e.event().fields()).isEmpty())
                .flatMap(e -> e.event().fields().text("origin").stream()).findFirst();
    }
}
