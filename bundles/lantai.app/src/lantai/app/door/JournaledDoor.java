package lantai.app.door;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import lantai.app.drafting.Draft;
import lantai.app.drafting.Drafting;
import lantai.app.projection.Projection;
import lantai.app.vault.Signer;
import lantai.core.act.Act;
import lantai.core.act.DecisionAct.CorrectAct;
import lantai.core.act.ThingAct.KeyAct;
import lantai.core.event.Bytes;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Signature.Role;
import lantai.core.event.Subject;
import lantai.core.register.State.PersonState;
import lantai.ledger.journal.JournalFailed;
import lantai.rules.Finding;
import lantai.rules.RuleBook;
import lantai.rules.Situation;

/** The door on a journal: one act at a time is checked, judged, drafted, and handed to the scribe. */
public final class JournaledDoor implements Door {

    /** What no correction takes back. */
    private static final Set<String> FINAL = Set.of("correct", "key", "pin", "unlock", "revoke", "redact");

    private record Recent(Bytes digest, List<RecordedEvent> events, CompletableFuture<Outcome> outcome) {
    }

    private final RuleBook rules;
    private final LiveRegister register;
    private final Projection projection;
    private final Projector projector;
    private final Scribe scribe;
    private final Drafting drafting;
    private final ActDigest digests;
    private final EventReader reader;
    private final Signer operator;
    private final References references;
    private final InstantSource clock;
    private final Predicate<String> gaps;
    private final Map<String, Recent> recent = new HashMap<>();
    private final Object one = new Object();
    private volatile Aftermath aftermath = Aftermath.NONE;

    public JournaledDoor(RuleBook rules, LiveRegister register, Projection projection, Projector projector, Scribe scribe,
            Drafting drafting, ActDigest digests, EventReader reader, Signer operator, InstantSource clock, Predicate<String> gaps) {
        this.rules = rules;
        this.register = register;
        this.projection = projection;
        this.projector = projector;
        this.scribe = scribe;
        this.drafting = drafting;
        this.digests = digests;
        this.reader = reader;
        this.operator = operator;
        this.clock = clock;
        this.references = new References(register, gaps);
        this.gaps = gaps;
        projector.listen(this::forget);
    }

    /** From now on this follows every act. */
    public void then(Aftermath what) {
        aftermath = what;
    }

    @Override
    public List<Finding> judge(Act act, Set<String> signers) throws BadAct {
        references.check(act, false);
        var all = new HashSet<>(signers);
        all.add(act.by());
        return rules.judge(new Situation(act, register, all, clock.instant()));
    }

    @Override
    public CompletableFuture<Outcome> submit(Act act, Collection<Signer> signers) throws BadAct {
        synchronized (one) {
            if (projector.broken().isPresent()) {
                throw JournalUnavailable.of(projector.broken().get());
            }
            if (act.body() instanceof CorrectAct correct && correct.replacement().isPresent()) {
                var replacement = correct.replacement().get();
                replaceable(act.id(), correct, replacement, signers);
                return replaced(known(act, digests.of(act), signers), known(replacement, digests.of(replacement), signers));
            }
            return known(act, digests.of(act), signers);
        }
    }

    /** The same act again changes nothing; one that a crash cut in two is completed; a new one is decided. */
    private CompletableFuture<Outcome> known(Act act, Bytes digest, Collection<Signer> signers) throws BadAct {
        var running = recent.get(act.id());
        if (running != null) {
            sameContent(act, digest, running.digest());
            return running.outcome().thenApply(JournaledDoor::repeated);
        }
        var done = projection.act(act.id());
        if (done.isEmpty()) {
            return decide(act, digest, signers, List.of());
        }
        sameContent(act, digest, done.get().digest());
        var events = projection.seqsOfAct(act.id()).stream().map(reader::read).toList();
        var parts = events.get(0).event().fields().number("parts").orElse(1L);
        return events.size() < parts ? decide(act, digest, signers, events)
                : CompletableFuture.completedFuture(new Outcome.Done(act.id(), refs(events), List.of(), true));
    }

    private static void sameContent(Act act, Bytes digest, Bytes known) throws BadAct {
        if (!digest.equals(known)) {
            throw new BadAct("id", "id-reused", Map.of("value", act.id()));
        }
    }

    private static Outcome repeated(Outcome outcome) {
        return outcome instanceof Outcome.Done done ? new Outcome.Done(done.act(), done.events(), done.findings(), true) : outcome;
    }

    private CompletableFuture<Outcome> decide(Act act, Bytes digest, Collection<Signer> signers, List<RecordedEvent> begun)
            throws BadAct {
        references.check(act, !begun.isEmpty());
        var corrected = act.body() instanceof CorrectAct correct ? corrected(act.id(), correct) : List.<Subject>of();
        var hands = hands(act, signers);
        var findings = new ArrayList<Finding>();
        if (begun.isEmpty()) {
            var names = hands.stream().map(hand -> hand.signer().person()).collect(Collectors.toSet());
            findings.addAll(rules.judge(new Situation(act, register, names, clock.instant())));
        }
        if (act.body().isPermission() && findings.stream().anyMatch(Finding::blocks)) {
            return CompletableFuture.completedFuture(new Outcome.Refused(act.id(), findings));
        }
        var drafts = drafting.draft(act, register, corrected);
        var parts = drafts.size();
        if (!begun.isEmpty()) {
            var there = begun.stream().map(e -> e.event().subject()).collect(Collectors.toSet());
            drafts = drafts.stream().filter(draft -> !there.contains(draft.subject())).toList();
        }
        return write(act, digest, drafts, parts, hands, findings, begun);
    }

    private CompletableFuture<Outcome> write(Act act, Bytes digest, List<Draft> drafts, int parts, List<Scribe.Hand> hands,
            List<Finding> findings, List<RecordedEvent> begun) {
        try {
            var written = scribe.write(act, digest, drafts, parts, hands, findings);
            var all = new ArrayList<>(begun);
            all.addAll(written.events());
            CompletableFuture<Outcome> outcome = aftermath.after(act, written.durable()).handle((position, failure) -> {
                if (failure != null) {
                    throw JournalUnavailable.of(failure);
                }
                return new Outcome.Done(act.id(), refs(all), findings, false);
            });
            recent.put(act.id(), new Recent(digest, all, outcome));
            return outcome;
        } catch (JournalFailed e) {
            throw JournalUnavailable.of(e);
        }
    }

    /**
     * Writes an act nobody is asked about: because the registry has only just begun, or because the program itself does it.
     *
     * @return completes when it is durable
     */
    public CompletableFuture<?> writeUnjudged(Act act, Collection<Signer> signers) {
        synchronized (one) {
            var hands = new ArrayList<Scribe.Hand>();
            hands.add(new Scribe.Hand(Role.ACTOR, operator));
            signers.forEach(signer -> hands.add(new Scribe.Hand(Role.SUBJECT, signer)));
            var drafts = drafting.draft(act, register, List.of());
            return scribe.write(act, digests.of(act), drafts, drafts.size(), hands, List.of()).durable();
        }
    }

    /** Does something while no act is decided; it must not wait for one. */
    public <T> T still(Callable<T> work) throws Exception {
        synchronized (one) {
            return work.call();
        }
    }

    /** Everything that could make a replacement bad input, asked before its correction is written: a bad act must leave nothing behind. */
    private void replaceable(String correction, CorrectAct correct, Act replacement, Collection<Signer> signers) throws BadAct {
        if (replacement.body() instanceof CorrectAct || replacement.body() instanceof KeyAct) {
            throw new BadAct("replacement", "not-correctable", Map.of("value", replacement.id()));
        }
        if (replacement.id().equals(correction) || replacement.id().equals(correct.target())) {
            throw new BadAct("replacement", "id-reused", Map.of("value", replacement.id()));
        }
        var running = Optional.ofNullable(recent.get(replacement.id())).map(Recent::digest);
        var before = running.isPresent() ? running : projection.act(replacement.id()).map(Projection.KnownAct::digest);
        if (before.isPresent()) {
            sameContent(replacement, digests.of(replacement), before.get());
        } else {
            var touched = corrected(correction, correct);
            new References(new AsIfCorrected(register, correct.target(), touched), gaps).check(replacement, false);
        }
        hands(replacement, signers);
    }

    /** The replacement goes through the door like any act; if it is refused, the correction stands and the findings say so. */
    private static CompletableFuture<Outcome> replaced(CompletableFuture<Outcome> correction, CompletableFuture<Outcome> replacement) {
        return correction.thenCombine(replacement, (first, then) -> {
            var done = (Outcome.Done) first;
            var events = new ArrayList<>(done.events());
            var findings = new ArrayList<>(done.findings());
            var repeated = done.repeated();
            switch (then) {
                case Outcome.Done d -> {
                    events.addAll(d.events());
                    findings.addAll(d.findings());
                    repeated &= d.repeated();
                }
                case Outcome.Refused r -> findings.addAll(r.findings());
            }
            return new Outcome.Done(done.act(), events, findings, repeated);
        });
    }

    /** The subjects a correction touches: those of the target's events. What this same correction wrote before a crash is no obstacle. */
    private List<Subject> corrected(String correction, CorrectAct correct) throws BadAct {
        var running = recent.get(correct.target());
        var events = running != null ? running.events() : projection.seqsOfAct(correct.target()).stream().map(reader::read).toList();
        if (events.isEmpty()) {
            throw new BadAct("target", "unknown-act", Map.of("value", correct.target()));
        }
        var subjects = new ArrayList<Subject>();
        for (var event : events) {
            var subject = event.event().subject();
            if (FINAL.contains(event.event().kind()) || subject.type() == Subject.Type.REGISTRY) {
                throw new BadAct("target", "not-correctable", Map.of("value", correct.target()));
            }
            if (register.past(subject).stream().anyMatch(e -> e.event().kind().equals("correct") && !e.event().act().equals(correction)
                    && e.event().fields().text("target").filter(correct.target()::equals).isPresent())) {
                throw new BadAct("target", "already-corrected", Map.of("value", correct.target()));
            }
            if (!subjects.contains(subject)) {
                subjects.add(subject);
            }
        }
        return subjects;
    }

    /** Who signs, and in which capacity; the operator first. A key that is not the person's own in the ledger signs nothing. */
    private List<Scribe.Hand> hands(Act act, Collection<Signer> signers) throws BadAct {
        Map<String, Signer> own = signers.stream().collect(Collectors.toMap(Signer::person, Function.identity(), (a, b) -> a));
        own.putIfAbsent(operator.person(), operator);
        var hands = new ArrayList<Scribe.Hand>();
        for (var role : SigningRoles.of(act).entrySet()) {
            var signer = own.get(role.getKey());
            if (signer == null) {
                continue;
            }
            var enrolling = act.body() instanceof KeyAct key && key.person().equals(role.getKey());
            var ledgerKey = register.person(role.getKey()).flatMap(PersonState::publicKey);
            if (!enrolling && !ledgerKey.filter(signer.publicKey()::equals).isPresent()) {
                throw new BadAct("by", "no-own-key", Map.of("value", role.getKey()));
            }
            hands.add(new Scribe.Hand(role.getValue(), signer));
        }
        if (hands.isEmpty() || !hands.get(0).signer().person().equals(act.by())) {
            throw new BadAct("by", "no-own-key", Map.of("value", act.by()));
        }
        return hands;
    }

    private static List<Outcome.EventRef> refs(List<RecordedEvent> events) {
        return events.stream().map(e -> new Outcome.EventRef(e.seq(), e.event().id(), e.leaf(), e.event().subject())).toList();
    }

    private void forget(List<RecordedEvent> projected) {
        var acts = projected.stream().map(e -> e.event().act()).collect(Collectors.toSet());
        var last = projected.get(projected.size() - 1).seq();
        synchronized (one) {
            acts.forEach(act -> {
                var events = Optional.ofNullable(recent.get(act)).map(Recent::events).orElse(List.of());
                if (!events.isEmpty() && events.get(events.size() - 1).seq() <= last) {
                    recent.remove(act);
                }
            });
        }
    }
}
