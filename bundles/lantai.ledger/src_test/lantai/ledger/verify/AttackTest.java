package lantai.ledger.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import lantai.core.event.Bytes;
import lantai.core.event.Event;
import lantai.core.event.Hash;
import lantai.core.event.Signature;
import lantai.core.event.Signature.Role;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.ledger.event.EventCodec;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.KeyRing;
import lantai.ledger.note.KeySuccession;
import lantai.ledger.note.NoteAlgorithm;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteException.Field;
import lantai.ledger.note.NoteKey;
import lantai.ledger.note.NoteSigner;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.note.SignedNote;
import lantai.ledger.signature.SuiteKeys;
import lantai.ledger.tree.MemoryTree;
import lantai.ledger.tree.TreeHead;
import lantai.ledger.tree.TreeProofs;
import lantai.ledger.verify.Finding.What;

/** The attacks that ledgers of custody must withstand, each with what stops it, in both suites. */
@DisplayName("An attack on the ledger")
class AttackTest {

    private static final int EVENTS = 24;

    @TempDir
    private Path temp;

    private Path written(Suite suite, List<byte[]> leaves) throws IOException {
        var folder = Files.createTempDirectory(temp, "journal").resolve("j");
        TestLedger.write(suite, folder, 20_000, leaves);
        return folder;
    }

    private Verification check(Suite suite, List<byte[]> leaves, OutsideHead... against) throws IOException {
        return new LedgerCheck(Map.of(suite, SuiteKeys.hash(suite).tree()), Optional.of(SuiteKeys.CHECK), 2)
                .run(new LedgerFolder(written(suite, leaves), suite, TestLedger.ORIGIN), List.of(against), Optional.empty(), Progress.NONE);
    }

    private static TreeProofs proofs(Suite suite, List<byte[]> leaves) {
        var hash = SuiteKeys.hash(suite).tree();
        var tree = new MemoryTree(hash);
        leaves.forEach(leaf -> tree.add(hash.leaf(leaf)));
        return new TreeProofs(hash, tree);
    }

    private static NoteAlgorithm algorithm(Suite suite, boolean timed) {
        return Arrays.stream(NoteAlgorithm.values()).filter(a -> a.suite() == suite && a.isTimed() == timed).findFirst().orElseThrow();
    }

    /** A head that the log signed and a witness saw, kept elsewhere. */
    private static OutsideHead kept(Suite suite, SuiteKeys log, List<byte[]> leaves, int size, Instant seen) throws NoteException {
        var key = new NoteKey(TestLedger.ORIGIN, algorithm(suite, false), log.key());
        var witness = SuiteKeys.fresh(suite);
        var witnessKey = new NoteKey("JYS-2", algorithm(suite, true), witness.key());
        var signed = new NoteSigner(key, log::sign).sign(new Checkpoint(TestLedger.ORIGIN, proofs(suite, leaves).head(size)));
        var note = new NoteSigner(witnessKey, witness::sign).cosign(signed, seen.getEpochSecond());
        return OutsideHead.read("stick", note.toBytes(), new NoteTrust(List.of(key, witnessKey), SuiteKeys.CHECK));
    }

    private static void finds(What what, long event, Verification found) {
        assertNotEquals("intact", found.verdict().word());
        assertTrue(found.findings().stream().anyMatch(f -> f.what() == what && f.place().event() == event), found.findings().toString());
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    @DisplayName("edits one event and makes check sums, chain and tree fit again: stopped by the signatures, the event is named")
    void edited(Suite suite) throws IOException {
        var random = new Random();
        var ledger = new TestLedger(suite, EVENTS);
        for (var round = 0; round < 12; round++) {
            var at = 7 + random.nextInt(EVENTS - 7);
            var leaf = EventCodec.decode(ledger.leaves().get(at));
            var old = leaf.signed().event();
            var other = new Event(old.suite(), old.origin(), old.id(), old.act(), old.kind(), old.subject(), (old.level() + 1) % 5, old.from(), old.to(),
                    old.actor(), old.approvers(), old.reason(), old.blobs(), old.at(), old.entered(), old.recorded(), old.actorSeq(), old.previous(),
                    old.policyVersion(), old.fields(), old.sealed());
            var leaves = new ArrayList<>(ledger.leaves());
            leaves.set(at, EventCodec.leaf(EventCodec.encode(other), leaf.signed().signatures()));
            finds(What.SIGNATURE, at, check(suite, leaves));
        }
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    @DisplayName("leaves one event out, puts one in or swaps two, and writes the journal anew: stopped by the actors' counts and the subjects' chains")
    void rearranged(Suite suite) throws IOException {
        var honest = new TestLedger(suite, EVENTS).leaves();
        var without = new ArrayList<>(honest);
        without.remove(12);
        assertInstanceOf(Verdict.Corrupt.class, check(suite, without).verdict());
        var more = new ArrayList<>(honest);
        more.add(12, honest.get(10));
        finds(What.ACTOR_COUNT, 12, check(suite, more));
        var swapped = new ArrayList<>(honest);
        swapped.set(12, honest.get(14));
        swapped.set(14, honest.get(12));
        finds(What.ACTOR_COUNT, 12, check(suite, swapped));
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    @DisplayName("puts an old copy of everything back: nobody sees it from the files alone; stopped by any one head kept elsewhere, which says rolled back")
    void oldCopy(Suite suite) throws IOException, NoteException {
        var leaves = new TestLedger(suite, EVENTS).leaves();
        var log = SuiteKeys.fresh(suite);
        assertEquals("intact", check(suite, leaves.subList(0, 18)).verdict().word());
        assertEquals(new Verdict.RolledBack(18, EVENTS),
                check(suite, leaves.subList(0, 18), kept(suite, log, leaves, EVENTS, Instant.EPOCH)).verdict());
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    @DisplayName("copies the folder and goes on in both: stopped by any head of the other, and both signed heads are shown")
    void forked(Suite suite) throws IOException, NoteException {
        var one = new TestLedger(suite, EVENTS);
        var two = new ArrayList<>(one.leaves());
        one.issue();
        var other = new TestLedger(suite, EVENTS + 1);
        two.add(other.leaves().get(EVENTS));
        var log = SuiteKeys.fresh(suite);
        var theirs = kept(suite, log, two, EVENTS + 1, Instant.EPOCH);
        var key = new NoteKey(TestLedger.ORIGIN, algorithm(suite, false), log.key());
        var ours = new NoteSigner(key, log::sign).sign(new Checkpoint(TestLedger.ORIGIN, proofs(suite, one.leaves()).head(EVENTS + 1)));
        var folder = new LedgerFolder(written(suite, one.leaves()), suite, TestLedger.ORIGIN);
        var verdict = new LedgerCheck(Map.of(suite, SuiteKeys.hash(suite).tree()), Optional.of(SuiteKeys.CHECK), 2)
                .run(folder, List.of(theirs), Optional.of(ours), Progress.NONE).verdict();
        var fork = assertInstanceOf(Verdict.Forked.class, verdict);
        assertEquals(ours, fork.signed().orElseThrow());
        assertEquals(theirs, fork.theirs());
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    @DisplayName("dates an event back by setting the clock: stopped by the time at which a head in front of it was witnessed; flagged, and not before")
    void backDated(Suite suite) throws IOException, NoteException {
        var ledger = new TestLedger(suite, EVENTS);
        var log = SuiteKeys.fresh(suite);
        var recorded = ledger.event(EVENTS - 1).recorded();
        for (var honest : List.of(recorded, recorded.plusSeconds(3_000))) {
            var quiet = check(suite, ledger.leaves(), kept(suite, log, ledger.leaves(), 20, honest));
            assertEquals(List.of(), quiet.findings());
        }
        var found = check(suite, ledger.leaves(), kept(suite, log, ledger.leaves(), 20, recorded.plusSeconds(86_400)));
        assertEquals("intact", found.verdict().word());
        assertEquals(List.of(What.BACK_DATED), found.findings().stream().map(Finding::what).toList());
        assertEquals(20, found.findings().get(0).place().event());
        assertEquals("4", found.findings().get(0).details().get("count"));
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    @DisplayName("steals a person's key: what he signed before the revocation stays valid, what is signed after it is rejected, whenever it is looked at")
    void revoked(Suite suite) throws IOException {
        var ledger = new TestLedger(suite, EVENTS);
        ledger.add(ledger.event("revoke-1", "revoke", Subject.of(Type.PERSON, "aud"), "sec", Map.of()), TestLedger.hands("sec", Role.ACTOR));
        assertEquals("intact", check(suite, ledger.leaves()).verdict().word());
        var hands = TestLedger.hands("sys", Role.ACTOR);
        hands.put("aud", Role.RECEIVER);
        ledger.add(ledger.event("x", "issue", Subject.of(Type.COPY, "D1/000009"), "sys", Map.of()), hands);
        finds(What.SIGNER, EVENTS + 1, check(suite, ledger.leaves()));
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    @DisplayName("steals the log's key of today and signs for an epoch before: stopped by the succession, which only the key before can sign")
    void logKey(Suite suite) throws IOException {
        var first = SuiteKeys.fresh(suite);
        var second = SuiteKeys.fresh(suite);
        var forged = SuiteKeys.fresh(suite);
        var algorithm = algorithm(suite, false);
        var one = new NoteKey(TestLedger.ORIGIN, algorithm, first.key());
        // the thief has the second key and wants another first one to be believed
        var back = new KeySuccession(2, 0, new NoteKey(TestLedger.ORIGIN, algorithm, forged.key()),
                Bytes.of(second.sign(KeySuccession.message(TestLedger.ORIGIN, 2, 0, forged.key()))));
        assertEquals(Field.SIGNATURE, assertThrows(KeyRing.BadLine.class,
                () -> new KeyRing(SuiteKeys.CHECK).read(List.of(one.format(), back.format()))).field());

        var ledger = new TestLedger(suite, EVENTS);
        logKey(ledger, 1, first, Optional.empty());
        logKey(ledger, 2, second, Optional.of(first));
        assertEquals("intact", check(suite, ledger.leaves()).verdict().word());
        logKey(ledger, 2, forged, Optional.of(second));
        finds(What.LOG_KEY, EVENTS + 2, check(suite, ledger.leaves()));
        var skipped = new TestLedger(suite, EVENTS);
        logKey(skipped, 1, first, Optional.empty());
        logKey(skipped, 2, forged, Optional.of(second));
        finds(What.LOG_KEY, EVENTS + 1, check(suite, skipped.leaves()));
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    @DisplayName("steals the log's key of today and signs another head of yesterday: stopped by where the key begins, and it can let no successor begin earlier")
    void logKeyOfLater(Suite suite) throws Exception {
        var first = SuiteKeys.fresh(suite);
        var second = SuiteKeys.fresh(suite);
        var algorithm = algorithm(suite, false);
        var ledger = new TestLedger(suite, EVENTS);
        logKey(ledger, 1, first, Optional.empty());
        logKey(ledger, 2, second, Optional.of(first));
        var begins = EVENTS + 1;
        var one = new NoteKey(TestLedger.ORIGIN, algorithm, first.key());
        var two = new NoteKey(TestLedger.ORIGIN, algorithm, second.key());
        var lines = List.of(one.format(), new KeySuccession(2, begins, two,
                Bytes.of(first.sign(KeySuccession.message(TestLedger.ORIGIN, 2, begins, second.key())))).format());
        var trust = new KeyRing(SuiteKeys.CHECK).trust(lines);
        for (var size = 1; size <= begins + 1; size++) {
            var head = new NoteSigner(two, second::sign).sign(new Checkpoint(TestLedger.ORIGIN, new TreeHead(size, new Hash(Bytes.of(new byte[Hash.LENGTH])))));
            if (size <= begins) {
                assertEquals(Field.SIGNATURE, assertThrows(NoteException.class, () -> trust.checkpoint(head)).field());
            } else {
                assertEquals(size, trust.checkpoint(head).head().size());
            }
        }
        var third = SuiteKeys.fresh(suite);
        var earlier = new KeySuccession(3, 0, new NoteKey(TestLedger.ORIGIN, algorithm, third.key()),
                Bytes.of(second.sign(KeySuccession.message(TestLedger.ORIGIN, 3, 0, third.key()))));
        assertEquals(Field.SIZE, assertThrows(KeyRing.BadLine.class,
                () -> new KeyRing(SuiteKeys.CHECK).read(List.of(lines.get(0), lines.get(1), earlier.format()))).field());
    }

    private static void logKey(TestLedger ledger, int epoch, SuiteKeys key, Optional<SuiteKeys> before) {
        var fields = new HashMap<String, Object>(Map.of("epoch", epoch, "key", key.key()));
        var begins = before.isPresent() ? ledger.leaves().size() : 0;
        fields.put("begins", begins);
        before.ifPresent(by -> fields.put("succession", Bytes.of(by.sign(KeySuccession.message(TestLedger.ORIGIN, epoch, begins, key.key())))));
        ledger.add(ledger.event("log-key-" + epoch + "-" + key.hashCode(), "log-key", Subject.of(Type.REGISTRY, "log-key"), "sys", fields),
                TestLedger.hands("sys", Role.ACTOR));
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    @DisplayName("gives a signature another spelling: stopped by its one form; and the event's id never covers its signature")
    void malleable(Suite suite) throws IOException {
        var ledger = new TestLedger(suite, EVENTS);
        var leaf = EventCodec.decode(ledger.leaves().get(EVENTS - 1));
        for (var change : List.of(new byte[] { 0 }, new byte[] { 1, 2 })) {
            var signatures = leaf.signed().signatures().stream().map(s -> new Signature(s.person(), s.role(), s.key(), longer(s.value(), change))).toList();
            var leaves = new ArrayList<>(ledger.leaves());
            leaves.set(EVENTS - 1, EventCodec.leaf(leaf.eventBytes(), signatures));
            finds(What.SIGNATURE, EVENTS - 1, check(suite, leaves));
            assertEquals(leaf.signed().event().id(), EventCodec.decode(leaves.get(EVENTS - 1)).signed().event().id());
        }
    }

    private static Bytes longer(Bytes value, byte[] more) {
        var bytes = Arrays.copyOf(value.toArray(), value.length() + more.length);
        System.arraycopy(more, 0, bytes, value.length(), more.length);
        return Bytes.of(bytes);
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    @DisplayName("writes an event behind the one that closed the log: flagged")
    void afterClose(Suite suite) throws IOException {
        var ledger = new TestLedger(suite, EVENTS);
        ledger.add(ledger.event("close-1", "close", Subject.of(Type.REGISTRY, "closed"), "sys", Map.of("origin", "JYS-next")),
                TestLedger.hands("sys", Role.ACTOR));
        assertEquals("intact", check(suite, ledger.leaves()).verdict().word());
        ledger.issue();
        finds(What.AFTER_CLOSE, EVENTS + 1, check(suite, ledger.leaves()));
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    @DisplayName("pretends that a log continues another one: stopped by the signatures under the keys of the log before, and by its tree")
    void migration(Suite suite) throws IOException {
        var ledger = new TestLedger(suite, EVENTS);
        ledger.add(ledger.event("x", "issue", Subject.of(Type.COPY, "D9/000001"), "sys",
                Map.of("carried", Bytes.of(new byte[32]), "carried_seq", 0, "carried_by", "wang", "carried_recorded", 0, "carried_signers", List.of())),
                TestLedger.hands("sys", Role.ACTOR));
        finds(What.MIGRATION, EVENTS, check(suite, ledger.leaves()));
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    @DisplayName("shows a checkpoint signed by a witness alone, or by nobody who is known: not believed")
    void unsigned(Suite suite) {
        var witness = SuiteKeys.fresh(suite);
        var key = new NoteKey("JYS-2", algorithm(suite, true), witness.key());
        var log = SuiteKeys.fresh(suite);
        var stranger = new NoteKey(TestLedger.ORIGIN, algorithm(suite, false), log.key());
        var head = new Checkpoint(TestLedger.ORIGIN, proofs(suite, new TestLedger(suite, 8).leaves()).head(8));
        SignedNote note = new NoteSigner(key, witness::sign).cosign(new NoteSigner(stranger, log::sign).sign(head), 1);
        assertEquals(Field.SIGNATURES, assertThrows(NoteException.class,
                () -> new NoteTrust(List.of(key), SuiteKeys.CHECK).checkpoint(note)).field());
    }
}
