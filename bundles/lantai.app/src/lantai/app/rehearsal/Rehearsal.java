package lantai.app.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import lantai.app.drafting.Draft;
import lantai.app.drafting.Drafting;
import lantai.core.act.Act;
import lantai.core.act.EvidenceAct.ObserveAct;
import lantai.core.act.ThingAct.PersonAct;
import lantai.core.event.Bytes;
import lantai.core.event.Event;
import lantai.core.event.EventId;
import lantai.core.event.Hash;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Signature;
import lantai.core.event.Suite;
import lantai.core.evidence.EvidenceRecord;
import lantai.core.evidence.ImportFact;
import lantai.core.evidence.ObservedPast;
import lantai.rules.Finding;
import lantai.rules.RuleBook;
import lantai.rules.Situation;

/** Plays acts in memory as the door would, everybody signing; keeps the events and what devices told. */
public final class Rehearsal {

    private static final Hash NO_HASH = Hash.of(new byte[Hash.LENGTH]);

    private final RuleBook rules = new RuleBook();
    private final MemoryRegister register = new MemoryRegister();
    private final MemoryPast past;
    private final Random random;
    private final Drafting drafting;
    private final List<RecordedEvent> events = new ArrayList<>();

    /** @param tolerance how far the devices' clocks may be off */
    public Rehearsal(long seed, Duration tolerance) {
        random = new Random(seed);
        drafting = new Drafting(random, text -> Optional.empty());
        past = new MemoryPast(tolerance);
    }

    /** All events so far, in order. */
    public List<RecordedEvent> events() {
        return events;
    }

    /** What devices told so far. */
    public ObservedPast past() {
        return past;
    }

    /**
     * Does an act, if the rules let it pass.
     *
     * @return what refuses it; empty when it was done
     */
    public List<Finding> play(Act act, Set<String> signers) {
        var all = new HashSet<>(signers);
        all.add(act.by());
        var founds = act.body() instanceof PersonAct person && person.person().equals(act.by()) && register.person(act.by()).isEmpty();
        if (act.body().isPermission() && !events.isEmpty() && !founds) {
            var against = rules.judge(new Situation(act, register, all, act.entered().toInstant())).stream().filter(Finding::blocks).toList();
            if (!against.isEmpty()) {
                return against;
            }
        }
        write(act, all);
        return List.of();
    }

    /** Puts an act down whatever the rules say: what a founding does. */
    public void write(Act act, Set<String> signers) {
        for (var draft : drafting.draft(act, register, List.of())) {
            var event = event(act, draft, signers);
            events.add(event);
            register.absorb(event);
        }
    }

    /** A device's log comes in. */
    public void observe(ObserveAct log, Act act, List<? extends EvidenceRecord> records) {
        past.add(new ImportFact(act.id(), log.device(), log.format(), log.file(), act.at(), log.from(), log.to(), log.records(), log.added(),
                log.rejected()), records);
        write(act, Set.of(act.by()));
    }

    private RecordedEvent event(Act act, Draft draft, Set<String> signers) {
        var event = new Event(Suite.INTL, "rehearsal", EventId.random(random), act.id(), draft.kind(), draft.subject(), draft.level().number(),
                draft.from(), draft.to(), act.by(), draft.approvers(), draft.reason(), List.of(), act.at(), act.entered(),
                act.entered().toInstant(), events.size() + 1L, Optional.empty(), rules.version(), draft.fields(), new TreeMap<>());
        var hands = signers.stream().sorted().map(person -> new Signature(person, Signature.Role.ACTOR, Bytes.of(), Bytes.of())).toList();
        return new RecordedEvent(events.size(), NO_HASH, event, hands, draft.texts());
    }
}
