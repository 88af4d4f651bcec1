package lantai.ledger.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import lantai.core.event.Blob;
import lantai.core.event.Bytes;
import lantai.core.event.Event;
import lantai.core.event.EventId;
import lantai.core.event.Fields;
import lantai.core.event.Hash;
import lantai.core.event.SealedText;
import lantai.core.event.Signature;
import lantai.core.event.SignedEvent;
import lantai.core.event.Subject;
import lantai.core.event.Suite;
import lantai.ledger.cbor.CborException;
import lantai.ledger.cbor.CborReader;
import lantai.ledger.cbor.CborWriter;

/**
 * Between an event and its one encoding: a CBOR map with whole-number keys, the suite under key 0 and so first. A leaf is the
 * event's bytes followed by the array of signatures; its hash is made with the digest of its suite ({@code lantai.ledger.tree}). The
 * event never covers signature bytes. Unknown keys, versions and suites are refused.
 */
public final class EventCodec {

    private static final int SUITE = 0;
    private static final int VERSION = 1;
    private static final int ORIGIN = 2;
    private static final int ID = 3;
    private static final int ACT = 4;
    private static final int KIND = 5;
    private static final int SUBJECT_TYPE = 6;
    private static final int SUBJECT = 7;
    private static final int LEVEL = 8;
    private static final int FROM = 9;
    private static final int TO = 10;
    private static final int ACTOR = 11;
    private static final int APPROVERS = 12;
    private static final int REASON = 13;
    private static final int BLOBS = 14;
    private static final int AT = 15;
    private static final int ENTERED = 16;
    private static final int RECORDED = 17;
    private static final int ACTOR_SEQ = 18;
    private static final int PREVIOUS = 19;
    private static final int POLICY = 20;
    private static final int FIELDS = 21;
    private static final int SEALED = 22;

    private EventCodec() {
    }

    /** The bytes that are signed. */
    public static byte[] encode(Event event) {
        var out = new CborWriter();
        out.map(18 + (event.from().isPresent() ? 1 : 0) + (event.to().isPresent() ? 1 : 0) + (event.reason().isPresent() ? 1 : 0)
                + (event.previous().isPresent() ? 1 : 0) + (event.blobs().isEmpty() ? 0 : 1));
        out.number(SUITE).text(event.suite().id()).number(VERSION).number(Event.VERSION).number(ORIGIN).text(event.origin());
        out.number(ID).bytes(event.id().value().toArray()).number(ACT).text(event.act()).number(KIND).text(event.kind());
        out.number(SUBJECT_TYPE).text(event.subject().type().word()).number(SUBJECT).text(event.subject().code());
        out.number(LEVEL).number(event.level());
        event.from().ifPresent(from -> out.number(FROM).text(from));
        event.to().ifPresent(to -> out.number(TO).text(to));
        out.number(ACTOR).text(event.actor()).number(APPROVERS).value(event.approvers());
        event.reason().ifPresent(reason -> out.number(REASON).text(reason));
        if (!event.blobs().isEmpty()) {
            out.number(BLOBS).array(event.blobs().size());
            event.blobs().forEach(blob -> out.array(2).bytes(blob.id().toArray()).bytes(blob.ciphertext().value().toArray()));
        }
        out.number(AT).text(event.at().toString()).number(ENTERED).text(event.entered().toString());
        out.number(RECORDED).number(event.recorded().toEpochMilli()).number(ACTOR_SEQ).number(event.actorSeq());
        event.previous().ifPresent(hash -> out.number(PREVIOUS).bytes(hash.value().toArray()));
        out.number(POLICY).number(event.policyVersion()).number(FIELDS).value(event.fields().asMap());
        sealed(out.number(SEALED), event.sealed());
        return out.toBytes();
    }

    private static void sealed(CborWriter out, Map<String, SealedText> sealed) {
        var boxes = new TreeMap<String, Object>();
        sealed.forEach((field, text) -> boxes.put(field, List.of(text.key(), text.box())));
        out.value(boxes);
    }

    /** The leaf: event bytes, then the signatures. */
    public static byte[] leaf(byte[] event, List<Signature> signatures) {
        var out = new CborWriter(event.length + 16 + signatures.size() * 128);
        out.raw(event).array(signatures.size());
        for (var signature : signatures) {
            out.array(4).text(signature.person()).text(signature.role().word()).bytes(signature.key().toArray())
                    .bytes(signature.value().toArray());
        }
        return out.toBytes();
    }

    /** A leaf taken apart, with the exact bytes that were signed. */
    public record Leaf(SignedEvent signed, byte[] eventBytes) {
    }

    /**
     * Takes a leaf apart.
     *
     * @throws CborException when it is not exactly the form of this version
     */
    public static Leaf decode(byte[] leaf) {
        var in = new CborReader(leaf);
        try {
            var event = event(in);
            var eventEnd = in.position();
            var count = in.array();
            var signatures = new ArrayList<Signature>();
            for (var i = 0; i < count; i++) {
                if (in.array() != 4) {
                    throw new CborException("a signature has 4 parts", in.position());
                }
                signatures.add(new Signature(in.text(), Signature.Role.ofWord(in.text()), Bytes.of(in.bytes()), Bytes.of(in.bytes())));
            }
            in.end();
            var eventBytes = Arrays.copyOf(leaf, eventEnd);
            if (!Arrays.equals(encode(event), eventBytes)) {
                // a time may be written in more than one way, and would then hash to more than one leaf
                throw new CborException("not the one form of this event", 0);
            }
            return new Leaf(new SignedEvent(event, signatures), eventBytes);
        } catch (CborException e) {
            throw e;
        } catch (IllegalArgumentException | DateTimeException | ClassCastException | IndexOutOfBoundsException | NullPointerException
                | ArithmeticException e) {
            // whatever foreign bytes make of the fields: they are no event of this form
            throw new CborException(String.valueOf(e.getMessage()), in.position());
        }
    }

    private static Event event(CborReader in) {
        var read = new Object[SEALED + 1];
        var count = in.map();
        var before = -1L;
        for (var i = 0; i < count; i++) {
            var key = in.number();
            if (key <= before || key > SEALED) {
                throw new CborException("unknown key or keys out of order: " + key, in.position());
            }
            before = key;
            read[(int) key] = in.value();
        }
        if (!Long.valueOf(Event.VERSION).equals(read[VERSION])) {
            throw new CborException("unknown event version", in.position());
        }
        for (var required : new int[] { SUITE, ORIGIN, ID, ACT, KIND, SUBJECT_TYPE, SUBJECT, LEVEL, ACTOR, APPROVERS, AT, ENTERED,
                RECORDED, ACTOR_SEQ, POLICY, FIELDS, SEALED }) {
            if (read[required] == null) {
                throw new CborException("missing key " + required, in.position());
            }
        }
        return new Event(Suite.ofId((String) read[SUITE]), (String) read[ORIGIN], new EventId((Bytes) read[ID]), (String) read[ACT],
                (String) read[KIND], new Subject(Subject.Type.ofWord((String) read[SUBJECT_TYPE]), (String) read[SUBJECT]),
                Math.toIntExact((Long) read[LEVEL]), Optional.ofNullable((String) read[FROM]), Optional.ofNullable((String) read[TO]),
                (String) read[ACTOR], texts(read[APPROVERS]), Optional.ofNullable((String) read[REASON]), blobs(read[BLOBS]),
                OffsetDateTime.parse((String) read[AT]), OffsetDateTime.parse((String) read[ENTERED]),
                Instant.ofEpochMilli((Long) read[RECORDED]), (Long) read[ACTOR_SEQ],
                Optional.ofNullable((Bytes) read[PREVIOUS]).map(Hash::new), Math.toIntExact((Long) read[POLICY]), fields(read[FIELDS]),
                boxes(read[SEALED]));
    }

    private static List<String> texts(Object value) {
        return ((List<?>) value).stream().map(String.class::cast).toList();
    }

    private static List<Blob> blobs(Object value) {
        return value == null ? List.of()
                : ((List<?>) value).stream().map(b -> (List<?>) b)
                        .map(b -> new Blob((Bytes) b.get(0), new Hash((Bytes) b.get(1)))).toList();
    }

    @SuppressWarnings("unchecked")
    private static Fields fields(Object value) {
        return Fields.of((Map<String, Object>) value);
    }

    private static TreeMap<String, SealedText> boxes(Object value) {
        var sealed = new TreeMap<String, SealedText>();
        ((Map<?, ?>) value).forEach((field, box) -> sealed.put((String) field,
                new SealedText((Bytes) ((List<?>) box).get(0), (Bytes) ((List<?>) box).get(1))));
        return sealed;
    }
}
