package lantai.cli.fake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import lantai.app.door.BadAct;
import lantai.app.door.Door;
import lantai.app.door.JournalUnavailable;
import lantai.app.door.Outcome;
import lantai.app.vault.Signer;
import lantai.core.act.Act;
import lantai.core.act.CopyAct;
import lantai.core.event.Bytes;
import lantai.core.event.EventId;
import lantai.core.event.Hash;
import lantai.core.event.Subject;
import lantai.rules.Finding;
import lantai.rules.Rule;
import lantai.rules.Source;

/** A door with three rules of its own: nothing is issued to {@code thief}, nothing is stored in {@code nowhere}, {@code full} is full. */
public final class FakeDoor implements Door {

    /** What a refusal says. */
    public static final Finding NO_THIEF = new Finding(
            new Rule("S4-2", Optional.of("G3"), new Source("R24", "29"), LocalDate.of(2024, 9, 1), Optional.empty(), false),
            Finding.Severity.BLOCK, "thief", Map.of("person", "thief"), "widen");

    public final List<Act> acts = Collections.synchronizedList(new ArrayList<>());
    public final List<List<String>> signers = new ArrayList<>();
    private final Map<String, Act> done = new HashMap<>();
    private final List<CompletableFuture<Outcome>> held = new ArrayList<>();
    private boolean holding;
    private Consumer<Act> effect = act -> { };

    /** What an act that is done brings about. */
    public void onDone(Consumer<Act> wanted) {
        effect = wanted;
    }

    /** From now on nothing becomes durable until {@link #release}. */
    public synchronized void hold() {
        holding = true;
    }

    /** Everything becomes durable, the last first. */
    public synchronized void release() {
        holding = false;
        for (var future : held.reversed()) {
            future.complete(null);
        }
        held.clear();
    }

    @Override
    public List<Finding> judge(Act act, Set<String> names) throws BadAct {
        check(act);
        return act.body() instanceof CopyAct.IssueAct issue && issue.to().equals("thief") ? List.of(NO_THIEF) : List.of();
    }

    private void check(Act act) throws BadAct {
        if (act.body() instanceof CopyAct.StoreAct store && store.place().equals("nowhere")) {
            throw new BadAct("place", "unknown-place", Map.of("value", "nowhere"));
        }
        if (done.containsKey(act.id()) && !done.get(act.id()).equals(act)) {
            throw new BadAct("id", "id-reused", Map.of("value", act.id()));
        }
    }

    @Override
    public synchronized CompletableFuture<Outcome> submit(Act act, Collection<Signer> given) throws BadAct {
        acts.add(act);
        signers.add(given.stream().map(Signer::person).toList());
        var findings = judge(act, Set.of());
        if (act.body() instanceof CopyAct.StoreAct store && store.place().equals("full")) {
            return CompletableFuture.failedFuture(new JournalUnavailable(JournalUnavailable.Reason.FULL, null));
        }
        if (!findings.isEmpty()) {
            return CompletableFuture.completedFuture(new Outcome.Refused(act.id(), findings));
        }
        var outcome = new Outcome.Done(act.id(), List.of(event(acts.size())), List.of(), done.put(act.id(), act) != null);
        effect.accept(act);
        if (!holding) {
            return CompletableFuture.completedFuture(outcome);
        }
        var gate = new CompletableFuture<Outcome>();
        held.add(gate);
        return gate.thenApply(nothing -> outcome);
    }

    private static Outcome.EventRef event(int number) {
        var id = new byte[EventId.LENGTH];
        id[0] = (byte) number;
        return new Outcome.EventRef(number, new EventId(Bytes.of(id)), new Hash(Bytes.of(new byte[32])),
                Subject.of(Subject.Type.UNIT, "office"));
    }
}
