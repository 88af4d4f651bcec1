package lantai.cli.apply;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import lantai.app.door.BadAct;
import lantai.app.door.Door;
import lantai.app.door.Outcome;
import lantai.app.registry.CannotOpen;
import lantai.cli.Failure;
import lantai.cli.Faults;
import lantai.cli.Faults.Fault;
import lantai.core.act.Act;
import lantai.core.act.ThingAct.PersonAct;

/** Submits each act to the door; persons with a PIN in the file get it as soon as they are in the register. */
final class DoorGate implements Gate {

    private final Door door;
    private final Signatures signatures;
    private final Faults faults;

    DoorGate(Door door, Signatures signatures, Faults faults) {
        this.door = door;
        this.signatures = signatures;
        this.faults = faults;
    }

    @Override
    public CompletableFuture<Verdict> pass(Act act) throws BadAct, CannotOpen {
        var outcome = door.submit(act, signatures.of(act));
        if (signatures.enrols(act)) {
            return CompletableFuture.completedFuture(enrolled(act, outcome));
        }
        return outcome.thenApply(done -> new Verdict.Through(done, Optional.empty()));
    }

    private Verdict enrolled(Act act, CompletableFuture<Outcome> outcome) {
        try {
            var done = outcome.join();
            return new Verdict.Through(done, done instanceof Outcome.Done ? enrol((PersonAct) act.body()) : Optional.empty());
        } catch (CompletionException e) {
            return new Verdict.Wrong(faults.of(e.getCause(), Failure.Place.NOWHERE), true);
        }
    }

    private Optional<Fault> enrol(PersonAct person) {
        try {
            signatures.enrol(person);
            return Optional.empty();
        } catch (CannotOpen e) {
            return Optional.of(faults.of(e, Failure.Place.field("person")));
        }
    }

    @Override
    public void close() {
        signatures.close();
    }
}
