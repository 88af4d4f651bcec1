package lantai.app.door;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import lantai.app.drafting.Draft;
import lantai.app.vault.Signer;
import lantai.app.vault.UnlockedVault;
import lantai.core.act.Act;
import lantai.core.content.SealedContent;
import lantai.core.event.Bytes;
import lantai.core.event.Event;
import lantai.core.event.EventId;
import lantai.core.event.Fields;
import lantai.core.event.RecordedEvent;
import lantai.core.event.SealedText;
import lantai.core.event.Signature;
import lantai.core.event.Signature.Role;
import lantai.core.event.Suite;
import lantai.core.mark.Level;
import lantai.ledger.event.EventCodec;
import lantai.ledger.journal.FileJournal;
import lantai.rules.Finding;

/** Seals, signs, appends, and brings the register up to date. Not for several threads at once: the door holds its lock. */
public final class Scribe {

    /** Field with the keyed digest of the act's content. */
    static final String CONTENT = "content";

    /** From how many events of one act signing is shared among cores. */
    private static final int WORTH_SHARING = 8;

    /** What all events of a log have in common. */
    public record Log(Suite suite, String origin, int policyVersion) {
    }

    /** The events of one act, and when they are durable. */
    record Written(List<RecordedEvent> events, CompletableFuture<?> durable) {
    }

    /** A person's signature in a capacity. */
    record Hand(Role role, Signer signer) {
    }

    private final Log log;
    private final FileJournal journal;
    private final UnlockedVault vault;
    private final LiveRegister register;
    private final Projector projector;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final ToLongFunction<String> eventsBy;
    private final Map<String, Long> actorSeq = new HashMap<>();

    /** @param eventsBy how many events a person has operated so far, asked once a person */
    public Scribe(Log log, FileJournal journal, UnlockedVault vault, LiveRegister register, Projector projector, InstantSource clock,
            RandomGenerator random, ToLongFunction<String> eventsBy) {
        this.log = log;
        this.journal = journal;
        this.vault = vault;
        this.register = register;
        this.projector = projector;
        this.clock = clock;
        this.random = random;
        this.eventsBy = eventsBy;
    }

    /**
     * @param parts how many events the whole act has; more than drafts when an act that a crash cut in two is completed
     */
    Written write(Act act, Bytes digest, List<Draft> drafts, int parts, List<Hand> hands, List<Finding> findings) {
        var events = drafts.stream().map(draft -> event(act, digest, draft, parts, findings)).toList();
        var leaves = leaves(events, hands);
        var recorded = new ArrayList<RecordedEvent>(leaves.size());
        CompletableFuture<?> durable = CompletableFuture.completedFuture(null);
        for (var i = 0; i < leaves.size(); i++) {
            var appended = journal.append(leaves.get(i).bytes());
            var one = new RecordedEvent(appended.position().seq(), appended.position().leaf(), events.get(i), leaves.get(i).signatures(),
                    drafts.get(i).texts());
            projector.add(one, register.absorb(one), digest, appended.durable());
            recorded.add(one);
            durable = appended.durable();
        }
        return new Written(recorded, durable);
    }

    private Event event(Act act, Bytes digest, Draft draft, int parts, List<Finding> findings) {
        var id = EventId.random(random);
        var sealed = new TreeMap<String, SealedText>();
        if (!draft.texts().isEmpty()) {
            var key = vault.keyFor(draft.sealUnder(), draft.level());
            draft.texts().forEach((field, text) -> sealed.put(field, vault.seal(key, id, field, text)));
        }
        return new Event(log.suite(), log.origin(), id, act.id(), draft.kind(), draft.subject(), draft.level().number(), draft.from(),
                draft.to(), act.by(), draft.approvers(), draft.reason(),
                draft.contents().stream().map(SealedContent::file).toList(), act.at(), act.entered(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS), next(act.by()), register.known(draft.subject()).lastLeaf(), log.policyVersion(),
                fields(act, digest, draft, parts, findings), sealed);
    }

    /**
     * Records an event of an earlier log anew; only who carries it over signs.
     *
     * @param fields with what it was there
     * @return completes when it is durable
     */
    public CompletableFuture<?> carry(RecordedEvent earlier, String act, Fields fields, Signer by) {
        var old = earlier.event();
        var sealed = new TreeMap<String, SealedText>();
        if (!earlier.texts().isEmpty()) {
            var key = vault.keyFor(Draft.purpose(old.subject()), Level.ofNumber(old.level()));
            earlier.texts().forEach((field, text) -> sealed.put(field, vault.seal(key, old.id(), field, text)));
        }
        var event = new Event(log.suite(), log.origin(), old.id(), act, old.kind(), old.subject(), old.level(), old.from(), old.to(), by.person(),
                old.approvers(), old.reason(), old.blobs(), old.at(), old.entered(), clock.instant().truncatedTo(ChronoUnit.MILLIS),
                next(by.person()), register.known(old.subject()).lastLeaf(), old.policyVersion(), fields, sealed);
        var leaf = leaf(event, List.of(new Hand(Role.ACTOR, by)));
        var appended = journal.append(leaf.bytes());
        var recorded = new RecordedEvent(appended.position().seq(), appended.position().leaf(), event, leaf.signatures(), earlier.texts());
        projector.add(recorded, register.absorb(recorded), fields.bytes(CONTENT).orElse(Bytes.of()), appended.durable());
        return appended.durable();
    }

    private long next(String person) {
        var seq = actorSeq.merge(person, 1L, (before, one) -> before + 1);
        if (seq == 1) {
            seq = eventsBy.applyAsLong(person) + 1;
            actorSeq.put(person, seq);
        }
        return seq;
    }

    private static Fields fields(Act act, Bytes digest, Draft draft, int parts, List<Finding> findings) {
        var all = new TreeMap<String, Object>(draft.fields().asMap());
        all.put(CONTENT, digest);
        if (!draft.contents().isEmpty()) {
            all.put(SealedContent.FIELD, draft.contents().stream().map(SealedContent::fields).toList());
        }
        if (parts > 1) {
            all.put("parts", parts);
        }
        act.paperReceipt().ifPresent(receipt -> all.put("paper_receipt", receipt));
        var own = findings.stream().filter(f -> concerns(f, draft)).map(Scribe::brief).distinct().toList();
        if (!own.isEmpty()) {
            all.put("findings", own);
        }
        return Fields.of(all);
    }

    /** A finding on one of several copies is noted with that copy, one on anything else with each. */
    private static boolean concerns(Finding finding, Draft draft) {
        return finding.blocks() && (!finding.subject().contains("/") || finding.subject().equals(draft.subject().code()));
    }

    private static String brief(Finding finding) {
        return finding.rule().gap().orElse("-") + " " + finding.rule().id() + " " + finding.subject();
    }

    private record Leaf(byte[] bytes, List<Signature> signatures) {
    }

    private static List<Leaf> leaves(List<Event> events, List<Hand> hands) {
        var indices = IntStream.range(0, events.size());
        return (events.size() >= WORTH_SHARING ? indices.parallel() : indices).mapToObj(i -> leaf(events.get(i), hands)).toList();
    }

    private static Leaf leaf(Event event, List<Hand> hands) {
        var bytes = EventCodec.encode(event);
        var signatures = hands.stream().map(hand -> new Signature(hand.signer().person(), hand.role(), hand.signer().publicKey(),
                Bytes.of(hand.signer().sign(bytes)))).toList();
        return new Leaf(EventCodec.leaf(bytes, signatures), signatures);
    }
}
