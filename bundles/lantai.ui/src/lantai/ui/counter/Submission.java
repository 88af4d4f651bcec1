package lantai.ui.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.registry.Registry;
import lantai.app.vault.Signer;
import lantai.core.act.Act;
import lantai.rules.Finding;

/** Sends the acts of a visit through the door and waits until they are durable. Runs off the display thread. */
final class Submission {

    /** What became of a visit. */
    record Result(List<Outcome.Done> done, List<Finding> refused) {

        int copies() {
            return (int) done.stream().flatMap(d -> d.events().stream()).filter(e -> e.subject().copyId().isPresent()).count();
        }

        /** Number of the last event, for the message. */
        String last() {
            return done.isEmpty() || done.get(done.size() - 1).events().isEmpty() ? "—"
                    : Long.toString(done.get(done.size() - 1).events().get(done.get(done.size() - 1).events().size() - 1).seq());
        }

        List<String> acts() {
            return done.stream().map(Outcome.Done::act).toList();
        }
    }

    private final Registry registry;

    Submission(Registry registry) {
        this.registry = registry;
    }

    Result run(List<Act> acts, List<Signer> signers) throws BadAct {
        var running = new ArrayList<CompletableFuture<Outcome>>();
        for (var act : acts) {
            running.add(registry.door().submit(act, signers));
        }
        var done = new ArrayList<Outcome.Done>();
        var refused = new ArrayList<Finding>();
        for (var outcome : running) {
            switch (outcome.join()) {
                case Outcome.Done d -> done.add(d);
                case Outcome.Refused r -> refused.addAll(r.findings().stream().filter(Finding::blocks).toList());
            }
        }
        return new Result(done, refused);
    }
}
