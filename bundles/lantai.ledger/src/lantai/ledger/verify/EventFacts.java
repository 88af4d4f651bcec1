package lantai.ledger.verify;

import java.util.List;
import java.util.Optional;

import lantai.core.event.Bytes;
import lantai.core.event.Hash;
import lantai.core.event.Signature;
import lantai.core.event.SignedEvent;
import lantai.core.event.Subject;

/** What of an event is needed to check it against the events before it. */
record EventFacts(Place place, Hash leaf, Subject subject, Optional<Hash> previous, String actor, long actorSeq, boolean founding,
        Optional<Bytes> namedKey, List<Signer> signers) {

    private static final String FOUNDING = "founding-";
    private static final String KEY = "key";

    /** Who signed as what under which key. */
    record Signer(String person, Signature.Role role, Bytes key) {
    }

    static EventFacts of(Place place, Hash leaf, SignedEvent signed) {
        var event = signed.event();
        var named = event.kind().equals(KEY) && event.subject().type() == Subject.Type.PERSON ? event.fields().bytes(KEY)
                : Optional.<Bytes>empty();
        return new EventFacts(place, leaf, event.subject(), event.previous(), event.actor(), event.actorSeq(),
                event.act().startsWith(FOUNDING), named,
                signed.signatures().stream().map(s -> new Signer(s.person(), s.role(), s.key())).toList());
    }
}
