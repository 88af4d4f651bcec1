package lantai.ledger.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import lantai.core.event.Blob;
import lantai.core.event.Bytes;
import lantai.core.event.Carried;
import lantai.core.event.Event;
import lantai.core.event.Hash;
import lantai.core.event.Signature;
import lantai.core.event.SignedEvent;
import lantai.core.event.Subject;
import lantai.core.event.Suite;
import lantai.ledger.note.MigrationStatement;

/** What of an event is needed to check it against the events before it. */
record EventFacts(Place place, Hash leaf, Subject subject, Optional<Hash> previous, String actor, long actorSeq, boolean founding,
        Optional<Bytes> namedKey, Optional<LogKey> logKey, List<Signer> signers, Instant recorded, boolean closes, Optional<Instant> timestamp,
        Optional<Migrated> migrated, Optional<Carried> carried, Optional<Bytes> carriedKey, Optional<LogKey> carriedLogKey,
        List<Blob> contents, Optional<Recovery> recovery, boolean revokes) {

    private static final String SHEETS = "recovery-sheets";
    private static final String RECOVER = "recover";
    private static final String FOUNDING = "founding-";
    private static final String KEY = "key";
    private static final String LOG_KEY = "log-key";
    private static final String CLOSE = "close";
    private static final String REVOKE = "revoke";
    private static final String TIMESTAMP = "timestamp";

    /** A new key of the log itself, as its event names it. */
    record LogKey(long epoch, long begins, Bytes key, Optional<Bytes> succession) {
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
        var carried = Carried.of(event.fields());
        var own = carried.isEmpty();
        var ofRegistry = own && event.subject().type() == Subject.Type.REGISTRY;
        return new EventFacts(place, leaf, event.subject(), event.previous(), event.actor(), event.actorSeq(),
                event.act().startsWith(FOUNDING), own ? named : Optional.empty(), own ? logKey(event) : Optional.empty(),
                signed.signatures().stream().map(s -> new Signer(s.person(), s.role(), s.key())).toList(), event.recorded(),
                ofRegistry && event.kind().equals(CLOSE),
                ofRegistry && event.kind().equals(TIMESTAMP) ? event.fields().number("time").map(Instant::ofEpochMilli) : Optional.empty(),
                own ? Migrated.of(event) : Optional.empty(), carried, own ? Optional.empty() : named, own ? Optional.empty() : logKey(event),
                own ? event.blobs() : List.of(), own ? recovery(event) : Optional.empty(),
                event.kind().equals(REVOKE) && event.subject().type() == Subject.Type.PERSON);
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
        return Optional.of(new LogKey(event.fields().number("epoch").orElse(0L), event.fields().number("begins").orElse(-1L), event.fields().bytes(KEY).orElse(Bytes.of(new byte[0])),
                event.fields().bytes("succession")));
    }

    /** What the first event of a log that continues another one says (docs/formats/event.md, migration). */
    record Migrated(MigrationStatement statement, String checkpoint, List<Hand> hands) {

        static final String KIND = "migrated";

        /** A signature under a key of the log before. */
        record Hand(String person, Bytes key, Bytes signature) {
        }

        /** @throws IllegalArgumentException or ClassCastException when such an event is not in its form */
        static Optional<Migrated> of(Event event) {
            if (!event.kind().equals(KIND) || event.subject().type() != Subject.Type.REGISTRY) {
                return Optional.empty();
            }
            var fields = event.fields();
            var statement = new MigrationStatement(fields.text("origin").orElse(""), Suite.ofId(fields.text("suite").orElse("")),
                    fields.number("size").orElse(-1L), new Hash(fields.bytes("root").orElse(Bytes.of())), event.origin(), event.suite());
            var hands = ((List<?>) fields.asMap().getOrDefault("hands", List.of())).stream().map(List.class::cast)
                    .map(hand -> new Hand((String) hand.get(0), (Bytes) hand.get(1), (Bytes) hand.get(2))).toList();
            return Optional.of(new Migrated(statement, fields.text("checkpoint").orElse(""), hands));
        }
    }
}
