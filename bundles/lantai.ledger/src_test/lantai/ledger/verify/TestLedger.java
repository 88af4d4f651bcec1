package lantai.ledger.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import lantai.core.event.Bytes;
import lantai.core.event.Event;
import lantai.core.event.EventId;
import lantai.core.event.Fields;
import lantai.core.event.Hash;
import lantai.core.event.Signature;
import lantai.core.event.Signature.Role;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.event.Suite;
import lantai.ledger.event.EventCodec;
import lantai.ledger.journal.Disk;
import lantai.ledger.journal.FileJournal;
import lantai.ledger.journal.JournalOptions;
import lantai.ledger.signature.SuiteKeys;

/** A small honest log for tests: founded like a registry, then copies issued and returned, every event signed and chained. */
public final class TestLedger {

    public static final String ORIGIN = "JYS-test";
    private static final List<String> ADMINISTRATORS = List.of("sys", "sec", "aud");

    private final Suite suite;
    private final Map<String, SuiteKeys> keys = new HashMap<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<Subject, Hash> last = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Random random = new Random(7);

    /** @param events how many in all, at least 7 */
    public TestLedger(int events) {
        this(Suite.INTL, events);
    }

    public TestLedger(Suite suite, int events) {
        this.suite = suite;
        ADMINISTRATORS.forEach(person -> keys.put(person, SuiteKeys.fresh(suite)));
        add(event("founding-unit", "unit", Subject.of(Type.UNIT, "JYS"), "sys", Map.of()), hands("sys", Role.ACTOR));
        for (var person : ADMINISTRATORS) {
            add(event("founding-person-" + person, "person", Subject.of(Type.PERSON, person), "sys", Map.of("unit", "JYS")), hands("sys", Role.ACTOR));
        }
        for (var person : ADMINISTRATORS) {
            var hands = hands("sys", Role.ACTOR);
            if (!person.equals("sys")) {
                hands.put(person, Role.SUBJECT);
            }
            add(event("founding-key-" + person, "key", Subject.of(Type.PERSON, person), "sys", Map.of("key", key(person))), hands);
        }
        while (leaves.size() < events) {
            issue();
        }
    }

    /** One more honest event. */
    public void issue() {
        var number = leaves.size();
        var actor = ADMINISTRATORS.get(number % 2);
        var hands = hands(actor, Role.ACTOR);
        hands.put("aud", Role.RECEIVER);
        add(event("act-" + number, number % 3 == 0 ? "return" : "issue", Subject.of(Type.COPY, String.format("D1/%06d", 1 + number % 11)), actor,
                Map.of("content", Bytes.of(new byte[16]), "pages", number)), hands);
    }

    public Bytes key(String person) {
        return keys.get(person).key();
    }

    public void rekey(String person, SuiteKeys fresh) {
        keys.put(person, fresh);
    }

    public static Map<String, Role> hands(String person, Role role) {
        var hands = new LinkedHashMap<String, Role>();
        hands.put(person, role);
        return hands;
    }

    public Event event(String act, String kind, Subject subject, String actor, Map<String, ?> fields) {
        var at = OffsetDateTime.parse("2026-11-23T10:00:00+08:00").plusMinutes(leaves.size());
        return new Event(suite, ORIGIN, EventId.random(random), act, kind, subject, 2, Optional.empty(), Optional.empty(), actor,
                List.of(), Optional.empty(), List.of(), at, at, Instant.ofEpochMilli(1_795_000_000_000L + leaves.size()),
                counts.getOrDefault(actor, 0L) + 1, Optional.ofNullable(last.get(subject)), 1, Fields.of(fields), new TreeMap<>());
    }

    public void add(Event event, Map<String, Role> hands) {
        var bytes = EventCodec.encode(event);
        var signatures = new ArrayList<Signature>();
        hands.forEach((person, role) -> signatures.add(new Signature(person, role, key(person), Bytes.of(keys.get(person).sign(bytes)))));
        add(event, EventCodec.leaf(bytes, signatures));
    }

    /** Adds a leaf as it is, honest or not. */
    public void add(Event event, byte[] leaf) {
        leaves.add(leaf);
        last.put(event.subject(), SuiteKeys.hash(suite).leaf(leaf));
        counts.put(event.actor(), event.actorSeq());
    }

    public List<byte[]> leaves() {
        return leaves;
    }

    public Event event(int index) {
        return EventCodec.decode(leaves.get(index)).signed().event();
    }

    /** Writes it all as a journal with the program's own writer. */
    public void write(Path folder, long segmentBytes) throws IOException {
        write(suite, folder, segmentBytes, leaves);
    }

    public static void write(Path folder, long segmentBytes, List<byte[]> leaves) throws IOException {
        write(Suite.INTL, folder, segmentBytes, leaves);
    }

    public static void write(Suite suite, Path folder, long segmentBytes, List<byte[]> leaves) throws IOException {
        try (var journal = FileJournal.create(folder, SuiteKeys.hash(suite), ORIGIN, new JournalOptions(segmentBytes, 0, () -> { }), Disk.REAL)) {
            CompletableFuture<?> durable = CompletableFuture.completedFuture(null);
            for (var leaf : leaves) {
                durable = journal.append(leaf).durable();
            }
            durable.join();
        }
    }
}
