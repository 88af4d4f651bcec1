package lantai.ledger.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import lantai.core.event.Bytes;
import lantai.core.event.Hash;
import lantai.core.event.Signature.Role;
import lantai.core.event.Subject;
import lantai.ledger.verify.EventFacts.Signer;
import lantai.ledger.verify.Finding.What;

/**
 * What the events so far say about the next one: which key counts for whom, each subject's last event, and how many events each person
 * has operated. After a loss none of this can be told any more, and only the mathematics of signatures is left.
 */
final class PastEvents {

    private final Consumer<Finding> findings;
    private final LogKeyChain logKeys;
    private final RecoveryKeys recoveries;
    private final CarriedLog carried;
    private final Brackets brackets;
    private final Map<String, Bytes> keys = new HashMap<>();
    /** Keys used before any event named them: only while the log is being founded. */
    private final Map<String, Signed> unnamed = new HashMap<>();
    private final Map<Subject, Hash> last = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private boolean closed;
    private boolean founding = true;
    private boolean lost;

    private record Signed(Bytes key, Place place) {
    }

    /**
     * @param logKeys  told of every key of the log itself
     * @param carried  told of every event, for what it says of the log before
     * @param brackets told of every event, for its time
     */
    PastEvents(Consumer<Finding> findings, LogKeyChain logKeys, RecoveryKeys recoveries, CarriedLog carried, Brackets brackets) {
        this.carried = carried;
        this.brackets = brackets;
        this.findings = findings;
        this.logKeys = logKeys;
        this.recoveries = recoveries;
    }

    /** Events are missing from here on. */
    void lose() {
        lost = true;
    }

    void take(List<EventFacts> facts) {
        facts.forEach(this::take);
    }

    private void take(EventFacts event) {
        if (lost) {
            return;
        }
        chains(event);
        carried.take(event);
        brackets.take(event);
        if (closed) {
            findings.accept(new Finding(What.AFTER_CLOSE, event.place()));
        }
        closed |= event.closes();
        event.logKey().ifPresent(key -> logKeys.take(event.place(), key));
        if (founding && !event.founding()) {
            endFounding();
        } else if (event.founding() && !founding) {
            signer(event.place(), event.actor());
        }
        event.recovery().ifPresent(recovery -> recover(event.place(), recovery));
        var names = new HashSet<String>();
        for (var signer : event.signers()) {
            if (!names.add(signer.person()) || !counts(signer, event)) {
                signer(event.place(), signer.person());
            }
        }
        if (event.signers().stream().noneMatch(s -> s.role() == Role.ACTOR && s.person().equals(event.actor()))) {
            signer(event.place(), event.actor());
        }
        event.namedKey().ifPresent(key -> name(event, key));
        if (event.revokes() && event.carried().isEmpty()) {
            keys.remove(event.subject().code()); // what was signed before stays valid: the place in the log decides, not today
        }
    }

    /** From here on the person signs with the key the sheets prove; his own signature under this very event is already one. */
    private void recover(Place place, EventFacts.Recovery recovery) {
        if (recovery.person().isEmpty()) {
            recoveries.made(recovery);
        } else if (recoveries.proves(recovery)) {
            keys.put(recovery.person().get(), recovery.key());
        } else {
            signer(place, recovery.person().get());
        }
    }

    private void chains(EventFacts event) {
        var before = last.put(event.subject(), event.leaf());
        if (before == null ? event.previous().isPresent() : !event.previous().filter(before::equals).isPresent()) {
            findings.accept(new Finding(What.SUBJECT_CHAIN, event.place(), Map.of("subject", event.subject().toString())));
        }
        var expected = counts.getOrDefault(event.actor(), 0L) + 1;
        if (event.actorSeq() != expected) {
            findings.accept(new Finding(What.ACTOR_COUNT, event.place(),
                    Map.of("person", event.actor(), "expected", String.valueOf(expected), "found", String.valueOf(event.actorSeq()))));
        }
        counts.put(event.actor(), event.actorSeq());
    }

    private boolean counts(Signer signer, EventFacts event) {
        var named = keys.get(signer.person());
        if (signer.key().equals(named)) {
            return true;
        }
        if (event.subject().code().equals(signer.person()) && event.namedKey().filter(signer.key()::equals).isPresent()
                && (founding || signer.role() == Role.SUBJECT)) {
            return true;
        }
        return founding && named == null
                && unnamed.computeIfAbsent(signer.person(), p -> new Signed(signer.key(), event.place())).key().equals(signer.key());
    }

    private void name(EventFacts event, Bytes key) {
        var person = event.subject().code();
        if (event.signers().stream().noneMatch(s -> s.person().equals(person) && s.key().equals(key))) {
            signer(event.place(), person);
        }
        var used = unnamed.remove(person);
        if (used != null && !used.key().equals(key)) {
            signer(used.place(), person);
        }
        keys.put(person, key);
    }

    /** A key that was used and never named counts for nothing. */
    void endFounding() {
        founding = false;
        if (!lost) {
            unnamed.forEach((person, signed) -> signer(signed.place(), person));
        }
        unnamed.clear();
    }

    /** When the log has been gone through to its end. */
    void end() {
        endFounding();
        if (!lost) {
            carried.end();
        }
        brackets.findings().forEach(findings);
    }

    private void signer(Place place, String person) {
        findings.accept(new Finding(What.SIGNER, place, Map.of("person", person)));
    }
}
