package lantai.ledger.verify;

import java.util.List;
import java.util.Optional;

import lantai.core.event.Blob;
import lantai.core.event.Bytes;
import lantai.core.event.Event;
import lantai.core.event.Hash;
import lantai.core.event.Signature;
import lantai.core.event.SignedEvent;
import lantai.core.event.Subject;

/** What of an event is needed to check it against the events before it. */
record EventFacts(Place place, Hash leaf, Subject subject, Optional<Hash> previous, String actor, long actorSeq, boolean founding,
        Optional<Bytes> namedKey, Optional<LogKey> logKey, List<Signer> signers, List<Blob> contents,
        Optional<Recovery> recovery) {

    private static final String SHEETS = "recovery-sheets";
    private static final String RECOVER = "recover";
    private static final String FOUNDING = "founding-";
    private static final String KEY = "key";
    private static final String LOG_KEY = "log-key";

    /** A new key of the log itself, as its event names it. */
    record LogKey(long epoch, Bytes key, Optional<Bytes> succession) {
    }

    /** Recovery sheets made, with their key; or used, for a person whose new key it is, with their proof. */
    record Recovery(long generation, Optional<String> person, Bytes key, Optional<Bytes> proof) {
    }

    /** Who signed as what under which key. */
    record Signer(String person, Signature.Role role, Bytes key) {
    }

    static EventFacts of(Place place, Hash leaf, SignedEvent signed) {
        var event = signed.event();
        var named = event.kind().equals(KEY) && event.subject().type() == Subject.Type.PERSON ? event.fields().bytes(KEY)
                : Optional.<Bytes>empty();
        return new EventFacts(place, leaf, event.subject(), event.previous(), event.actor(), event.actorSeq(),
                event.act().startsWith(FOUNDING), named, logKey(event),
                signed.signatures().stream().map(s -> new Signer(s.person(), s.role(), s.key())).toList(), event.blobs(),
                recovery(event));
    }

    private static Optional<Recovery> recovery(Event event) {
        if (event.subject().type() != Subject.Type.REGISTRY || !event.kind().equals(SHEETS) && !event.kind().equals(RECOVER)) {
            return Optional.empty();
        }
        var used = event.kind().equals(RECOVER);
        return Optional.of(new Recovery(event.fields().number("generation").orElse(0L), event.fields().text("person").filter(p -> used),
                event.fields().bytes(KEY).orElse(Bytes.of(new byte[0])), event.fields().bytes("proof")));
    }

    private static Optional<LogKey> logKey(Event event) {
        if (!event.kind().equals(LOG_KEY) || event.subject().type() != Subject.Type.REGISTRY) {
            return Optional.empty();
        }
        return Optional.of(new LogKey(event.fields().number("epoch").orElse(0L), event.fields().bytes(KEY).orElse(Bytes.of(new byte[0])),
                event.fields().bytes("succession")));
    }
}
