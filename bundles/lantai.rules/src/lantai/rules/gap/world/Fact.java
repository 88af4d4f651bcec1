package lantai.rules.gap.world;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import lantai.core.event.Bytes;
import lantai.core.event.Carried;
import lantai.core.event.Event;
import lantai.core.event.EventId;
import lantai.core.event.Fields;
import lantai.core.event.Hash;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Signature;
import lantai.core.event.Subject;
import lantai.core.event.Suite;
import lantai.rules.gap.GapEvidence;

/** An event as the detectors keep it: without hashes, seals and signature bytes, so that a million of them fit into memory. */
public final class Fact {

    private static final Hash NO_HASH = Hash.of(new byte[Hash.LENGTH]);
    private static final Bytes NO_BYTES = Bytes.of();

    private final long seq;
    private final Subject subject;
    private final String kind;
    private final String act;
    private final String actor;
    private final String from;
    private final String to;
    private final int level;
    private final long second;
    private final int nano;
    private final ZoneOffset offset;
    private final long enteredSecond;
    private final long recordedMillis;
    private final long idHigh;
    private final long idLow;
    private final String[] signers;
    private final Object[] fields;
    private final Map<String, String> texts;

    Fact(RecordedEvent recorded, Names names) {
        var event = recorded.event();
        seq = recorded.seq();
        subject = event.subject();
        kind = names.one(event.kind());
        act = names.last(event.act());
        var carried = Carried.of(event.fields()); // who acted in an earlier log of the registry, not who carried it over
        actor = names.one(carried.map(Carried::by).orElse(event.actor()));
        from = event.from().map(names::one).orElse(null);
        to = event.to().map(names::one).orElse(null);
        level = event.level();
        second = event.at().toEpochSecond();
        nano = event.at().getNano();
        offset = event.at().getOffset();
        enteredSecond = event.entered().toEpochSecond();
        recordedMillis = carried.map(Carried::recorded).orElse(event.recorded()).toEpochMilli();
        var id = event.id().value().toArray();
        idHigh = number(id, 0);
        idLow = number(id, 8);
        signers = carried.map(c -> c.signers().stream().map(signer -> signer.substring(0, signer.indexOf(' '))))
                .orElseGet(() -> recorded.signatures().stream().map(Signature::person)).distinct().map(names::one).toArray(String[]::new);
        fields = names.kept(event.fields());
        texts = names.kept(subject.type(), recorded.texts());
    }

    private static long number(byte[] bytes, int from) {
        var value = 0L;
        for (var i = from; i < from + 8; i++) {
            value = value << 8 | bytes[i] & 0xFF;
        }
        return value;
    }

    public long seq() {
        return seq;
    }

    public Subject subject() {
        return subject;
    }

    public String kind() {
        return kind;
    }

    public String act() {
        return act;
    }

    public String actor() {
        return actor;
    }

    public Optional<String> to() {
        return Optional.ofNullable(to);
    }

    public Optional<String> from() {
        return Optional.ofNullable(from);
    }

    public int level() {
        return level;
    }

    public OffsetDateTime at() {
        return OffsetDateTime.ofInstant(instant(), offset);
    }

    public Instant instant() {
        return Instant.ofEpochSecond(second, nano);
    }

    public OffsetDateTime entered() {
        return OffsetDateTime.ofInstant(Instant.ofEpochSecond(enteredSecond), offset);
    }

    public long enteredSecond() {
        return enteredSecond;
    }

    public Instant recorded() {
        return Instant.ofEpochMilli(recordedMillis);
    }

    public List<String> signers() {
        return List.of(signers);
    }

    public Optional<String> text(String field) {
        return Optional.ofNullable(texts.get(field));
    }

    private Object value(String key) {
        for (var i = 0; i < fields.length; i += 2) {
            if (fields[i].equals(key)) {
                return fields[i + 1];
            }
        }
        return null;
    }

    /** A text field. */
    public Optional<String> field(String key) {
        return Optional.ofNullable((String) value(key));
    }

    public Optional<Long> number(String key) {
        return Optional.ofNullable((Long) value(key));
    }

    public boolean flag(String key) {
        return Boolean.TRUE.equals(value(key));
    }

    /** The texts of a list field; empty when it is absent. */
    public List<String> list(String key) {
        var found = new ArrayList<String>();
        if (value(key) instanceof List<?> list) {
            list.forEach(each -> found.add((String) each));
        }
        return found;
    }

    /** As something a gap rests on. */
    public GapEvidence evidence() {
        return new GapEvidence("event", id().toString(), act, kind, instant(), seq);
    }

    EventId id() {
        var bytes = new byte[EventId.LENGTH];
        for (var i = 0; i < 8; i++) {
            bytes[i] = (byte) (idHigh >>> 56 - 8 * i);
            bytes[8 + i] = (byte) (idLow >>> 56 - 8 * i);
        }
        return new EventId(Bytes.of(bytes));
    }

    /** The event again, as far as folding and the rules look at it. */
    public RecordedEvent restored() {
        var map = new HashMap<String, Object>();
        for (var i = 0; i < fields.length; i += 2) {
            map.put((String) fields[i], fields[i + 1]);
        }
        var event = new Event(Suite.INTL, "", id(), act, kind, subject, level, from(), to(), actor, List.of(), Optional.empty(), List.of(),
                at(), entered(), recorded(), 0, Optional.empty(), 0, Fields.of(map), new TreeMap<>());
        var hands = new ArrayList<Signature>();
        for (var signer : signers) {
            hands.add(new Signature(signer, Signature.Role.ACTOR, NO_BYTES, NO_BYTES));
        }
        return new RecordedEvent(seq, NO_HASH, event, hands, texts);
    }
}
