package lantai.ledger.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.core.event.Signature.Role;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.ledger.event.EventCodec;
import lantai.ledger.journal.Disk;
import lantai.ledger.journal.FileJournal;
import lantai.ledger.journal.JournalOptions;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.NoteAlgorithm;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteKey;
import lantai.ledger.note.NoteSigner;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.proof.EventProofs;
import lantai.ledger.signature.SuiteKeys;
import lantai.ledger.tree.MemoryTree;
import lantai.ledger.tree.SuiteHash;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.tree.TreeHead;
import lantai.ledger.tree.TreeProofs;
import lantai.ledger.verify.Finding.What;

@DisplayName("The verification of a journal")
class LedgerCheckTest {

    @TempDir
    private Path temp;
    private final TreeHash hash = TreeHash.sha256();
    private final SuiteKeys log = SuiteKeys.fresh();
    private final NoteKey key = new NoteKey(TestLedger.ORIGIN, NoteAlgorithm.ED25519, log.key());
    private final NoteTrust trust = new NoteTrust(List.of(key), SuiteKeys.CHECK);

    private Path written(List<byte[]> leaves) throws IOException {
        var folder = Files.createTempDirectory(temp, "journal").resolve("j");
        TestLedger.write(folder, 20_000, leaves);
        return folder;
    }

    private Verification check(Path folder, boolean full, OutsideHead... against) {
        return new LedgerCheck(Map.of(Suite.INTL, hash), full ? Optional.of(SuiteKeys.CHECK) : Optional.empty(), 2)
                .run(new LedgerFolder(folder, Suite.INTL, TestLedger.ORIGIN), List.of(against), Optional.empty(), Progress.NONE);
    }

    private MemoryTree tree(List<byte[]> leaves) {
        var tree = new MemoryTree(hash);
        leaves.forEach(leaf -> tree.add(hash.leaf(leaf)));
        return tree;
    }

    private TreeHead head(List<byte[]> leaves, long size) {
        return new TreeProofs(hash, tree(leaves)).head(size);
    }

    private OutsideHead outside(String origin, TreeHead head) throws NoteException {
        var named = new NoteKey(origin, NoteAlgorithm.ED25519, log.key());
        return OutsideHead.read("stick", new NoteSigner(named, log::sign).sign(new Checkpoint(origin, head)).toBytes(),
                new NoteTrust(List.of(named), SuiteKeys.CHECK));
    }

    private static List<What> whats(Verification found) {
        return found.findings().stream().map(Finding::what).toList();
    }

    private static void same(What what, long event, Verification found) {
        assertEquals(what, found.findings().get(0).what(), found.toString());
        assertEquals(event, found.findings().get(0).place().event(), found.toString());
        assertEquals("corrupt", found.verdict().word());
    }

    @Test
    @DisplayName("of an honest one says intact, with size, root and nothing found, by hashes alone and with every signature")
    void intact() throws IOException {
        var ledger = new TestLedger(2_500);
        var folder = written(ledger.leaves());
        for (var full : new boolean[] { false, true }) {
            var found = check(folder, full);
            assertEquals(new Verdict.Intact(head(ledger.leaves(), 2_500)), found.verdict());
            assertEquals(List.of(), found.findings());
            assertEquals(head(ledger.leaves(), 2_500).root(), found.root().orElseThrow());
            assertEquals(full ? 4_995 : 0, found.signatures());
        }
    }

    @Test
    @DisplayName("finds an event changed by somebody who made check sums and chain fit again: hashes with an outside head, signatures without")
    void edited() throws IOException, NoteException {
        var ledger = new TestLedger(60);
        var honest = head(ledger.leaves(), 60);
        var leaves = new ArrayList<>(ledger.leaves());
        var leaf = EventCodec.decode(leaves.get(34));
        var bytes = leaf.eventBytes().clone();
        var at = indexOf(bytes, "issue".getBytes(StandardCharsets.US_ASCII));
        System.arraycopy("ISSUE".getBytes(StandardCharsets.US_ASCII), 0, bytes, at, 5);
        leaves.set(34, EventCodec.leaf(bytes, leaf.signed().signatures()));
        var folder = written(leaves);
        assertEquals("intact", check(folder, false).verdict().word());
        assertEquals("forked", check(folder, false, outside(TestLedger.ORIGIN, honest)).verdict().word());
        same(What.SIGNATURE, 34, check(folder, true));
    }

    private static int indexOf(byte[] where, byte[] what) {
        for (var i = 0; i <= where.length - what.length; i++) {
            if (Arrays.equals(where, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    @Test
    @DisplayName("finds events left out, put in twice or in another order although the journal was written anew")
    void rewritten() throws IOException {
        var ledger = new TestLedger(60);
        var without = new ArrayList<>(ledger.leaves());
        without.remove(40);
        same(What.ACTOR_COUNT, 41, check(written(without), true));
        var twice = new ArrayList<>(ledger.leaves());
        twice.add(twice.get(40));
        assertTrue(whats(check(written(twice), true)).containsAll(List.of(What.SUBJECT_CHAIN, What.ACTOR_COUNT)));
        var swapped = new ArrayList<>(ledger.leaves());
        swapped.set(40, ledger.leaves().get(42));
        swapped.set(42, ledger.leaves().get(40));
        same(What.ACTOR_COUNT, 40, check(written(swapped), true));
    }

    @Test
    @DisplayName("counts a signature only under the key that the ledger names for the person at that place")
    void keys() throws IOException {
        var forged = new TestLedger(30);
        forged.rekey("sys", SuiteKeys.fresh());
        forged.issue();
        same(What.SIGNER, 30, check(written(forged.leaves()), true));

        var renewed = new TestLedger(30);
        var old = renewed.key("aud");
        renewed.rekey("aud", SuiteKeys.fresh());
        var hands = TestLedger.hands("sys", Role.ACTOR);
        hands.put("aud", Role.SUBJECT);
        renewed.add(renewed.event("key-1", "key", Subject.of(Type.PERSON, "aud"), "sys", Map.of("key", renewed.key("aud"))), hands);
        renewed.issue();
        assertEquals("intact", check(written(renewed.leaves()), true).verdict().word());

        renewed.add(renewed.event("key-2", "key", Subject.of(Type.PERSON, "aud"), "sys", Map.of("key", old)), TestLedger.hands("sys", Role.ACTOR));
        same(What.SIGNER, 32, check(written(renewed.leaves()), true));
    }

    @Test
    @DisplayName("refuses events without the actor's signature, late founding events, one person signing twice, and what is no event")
    void hands() throws IOException {
        var unsigned = new TestLedger(20);
        unsigned.add(unsigned.event("a", "issue", Subject.of(Type.COPY, "D1/000001"), "sys", Map.of()), TestLedger.hands("aud", Role.RECEIVER));
        same(What.SIGNER, 20, check(written(unsigned.leaves()), true));
        var late = new TestLedger(20);
        late.add(late.event("founding-x", "unit", Subject.of(Type.UNIT, "X"), "sys", Map.of()), TestLedger.hands("sys", Role.ACTOR));
        same(What.SIGNER, 20, check(written(late.leaves()), true));
        var twice = new TestLedger(20);
        var event = twice.event("a", "issue", Subject.of(Type.COPY, "D1/000001"), "sys", Map.of());
        twice.add(event, TestLedger.hands("sys", Role.ACTOR));
        var signature = EventCodec.decode(twice.leaves().remove(20)).signed().signatures().get(0);
        twice.add(event, EventCodec.leaf(EventCodec.encode(event), List.of(signature, signature)));
        same(What.SIGNER, 20, check(written(twice.leaves()), true));
        var none = new ArrayList<>(new TestLedger(20).leaves());
        none.add(new byte[] { 1, 2, 3 });
        same(What.EVENT_FORM, 20, check(written(none), true));
    }

    @Test
    @DisplayName("says rolled back, with both sizes, when the end is gone, and once any outside head is at hand also when an old copy was put back")
    void rolledBack() throws IOException, NoteException {
        var ledger = new TestLedger(200);
        var folder = written(ledger.leaves());
        var last = Files.list(folder).filter(f -> f.toString().endsWith(".ccj")).sorted().reduce((a, b) -> b).orElseThrow();
        var gone = Long.parseLong(last.getFileName().toString().replaceAll("\\D", ""));
        Files.delete(last);
        assertEquals(new Verdict.RolledBack(gone, 200), check(folder, true).verdict());

        var old = written(ledger.leaves().subList(0, 150));
        assertEquals("intact", check(old, true).verdict().word());
        var found = check(old, true, outside(TestLedger.ORIGIN, head(ledger.leaves(), 200)));
        assertEquals(new Verdict.RolledBack(150, 200), found.verdict());
        assertEquals(Map.of("size", "150", "known", "200", "source", "stick"), found.findings().get(0).details());
        Files.delete(old.resolve("head"));
        assertEquals(List.of(What.NO_HEAD), whats(check(old, true)));
    }

    @Test
    @DisplayName("says forked and shows both heads when somebody holds another history, by checkpoint or by the proof of one event")
    void forked() throws IOException, NoteException {
        var ledger = new TestLedger(100);
        var here = written(ledger.leaves());
        var there = new ArrayList<>(ledger.leaves().subList(0, 80));
        var other = new TestLedger(100);
        there.addAll(other.leaves().subList(80, 100));
        assertEquals("intact", check(here, false, outside(TestLedger.ORIGIN, head(there, 80))).verdict().word());
        var forked = assertInstanceOf(Verdict.Forked.class, check(here, false, outside(TestLedger.ORIGIN, head(there, 90))).verdict());
        assertEquals(head(ledger.leaves(), 90), forked.ours().orElseThrow());
        assertEquals(head(there, 90), forked.theirs().head().head());

        var note = new NoteSigner(key, log::sign).sign(new Checkpoint(TestLedger.ORIGIN, head(there, 100)));
        var proof = new EventProofs(Suite.INTL, hash).prove(tree(there), 85, there.get(85), note).toBytes();
        var byProof = check(here, false, OutsideHead.read("receipt", proof, trust));
        assertEquals("forked", byProof.verdict().word());
        assertTrue(byProof.findings().stream().anyMatch(f -> f.what() == What.OTHER_ROOT && f.place().event() == 85));
    }

    @Test
    @DisplayName("compares with each of many outside heads of any size, and says of another log's that it is another's")
    void heads() throws IOException, NoteException {
        var ledger = new TestLedger(1_100);
        var folder = written(ledger.leaves());
        var all = new ArrayList<OutsideHead>();
        for (var size : new long[] { 0, 1, 7, 512, 1_023, 1_024, 1_025, 1_099, 1_100 }) {
            all.add(outside(TestLedger.ORIGIN, head(ledger.leaves(), size)));
        }
        assertEquals("intact", check(folder, false, all.toArray(OutsideHead[]::new)).verdict().word());
        var foreign = check(folder, false, outside("JYS-other", head(ledger.leaves(), 5)));
        assertEquals(new Verdict.Unverifiable(Verdict.Why.OTHER_LOG), foreign.verdict());
        var note = new NoteSigner(key, log::sign).sign(new Checkpoint(TestLedger.ORIGIN, head(ledger.leaves(), 5))).toBytes();
        var untrusted = check(folder, false, OutsideHead.read("paper", note, NoteTrust.nobody()));
        assertEquals(List.of(What.UNTRUSTED_HEAD), whats(untrusted));
        assertEquals("intact", untrusted.verdict().word());
        assertThrows(NoteException.class, () -> OutsideHead.read("paper", new byte[] { 1 }, trust));
    }

    @Test
    @DisplayName("takes a write cut short at the end for what it is, and nothing else")
    void tornTail() throws IOException {
        var ledger = new TestLedger(50);
        var folder = written(ledger.leaves().subList(0, 49));
        var longer = written(ledger.leaves());
        var name = Files.list(folder).map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".ccj")).sorted().reduce((a, b) -> b).orElseThrow();
        var whole = Files.readAllBytes(longer.resolve(name));
        var from = Files.readAllBytes(folder.resolve(name)).length;
        for (var cut = from + 1; cut < whole.length; cut++) {
            Files.write(folder.resolve(name), Arrays.copyOf(whole, cut));
            var found = check(folder, false);
            assertEquals("intact", found.verdict().word());
            assertEquals(List.of(What.TORN_TAIL), whats(found));
            assertEquals(from, found.findings().get(0).place().offset());
        }
        whole[from + 4] ^= 1;
        Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length - 1));
        assertEquals(List.of(What.BROKEN_RECORD), whats(check(folder, false)));
    }

    @Test
    @DisplayName("goes on from where it ended before, comes to the same root, and sees what was changed, cut or forked since")
    void since() throws IOException, NoteException {
        var ledger = new TestLedger(300);
        var check = new LedgerCheck(Map.of(Suite.INTL, hash), Optional.of(SuiteKeys.CHECK), 2);
        var whole = written(ledger.leaves());
        var folder = new LedgerFolder(whole, Suite.INTL, TestLedger.ORIGIN);
        var changed = new ArrayList<>(ledger.leaves());
        for (var i = 0; i < 150; i++) {
            changed.set(i, ledger.leaves().get(i + 1));
        }
        var other = new LedgerFolder(written(changed), Suite.INTL, TestLedger.ORIGIN);
        for (var size = 1; size <= 300; size += 13) {
            var before = check(written(ledger.leaves().subList(0, size)), false).verified().orElseThrow();
            assertEquals(size, before.size());
            var found = check.since(before, folder, List.of(outside(TestLedger.ORIGIN, head(ledger.leaves(), 300))), Progress.NONE);
            assertEquals(new Verdict.Intact(head(ledger.leaves(), 300)), found.verdict(), "from " + size);
            assertEquals(List.of(), found.findings());
            assertTrue(size < 20 || found.signatures() == 2L * (300 - size), found.signatures() + " signatures");
            assertEquals(size > 151 ? "intact" : "corrupt", check.since(before, other, List.of(), Progress.NONE).verdict().word(), "from " + size);
        }
        var known = check(whole, false).verified().orElseThrow();
        var shorter = new LedgerFolder(written(ledger.leaves().subList(0, 250)), Suite.INTL, TestLedger.ORIGIN);
        assertEquals(new Verdict.RolledBack(250, 300), check.since(known, shorter, List.of(), Progress.NONE).verdict());
        assertThrows(IllegalArgumentException.class, () -> new Verified(3, known.last(), List.of()));
    }

    @Test
    @DisplayName("finds nothing wrong with a journal that is being written meanwhile")
    void beside() throws IOException {
        var ledger = new TestLedger(400);
        var folder = Files.createTempDirectory(temp, "journal").resolve("j");
        var checks = new AtomicInteger();
        try (var journal = FileJournal.create(folder, SuiteHash.intl(), TestLedger.ORIGIN, new JournalOptions(20_000, 0, () -> { }), Disk.REAL)) {
            for (var i = 0; i < 400; i++) {
                var durable = journal.append(ledger.leaves().get(i)).durable();
                if (i % 20 == 0) {
                    durable.join();
                }
                if (i % 4 == 1) {
                    var found = check(folder, false);
                    assertEquals("intact", found.verdict().word(), found.toString());
                    checks.incrementAndGet();
                }
            }
        }
        assertEquals(100, checks.get());
        assertEquals(new Verdict.Intact(head(ledger.leaves(), 400)), check(folder, true).verdict());
    }

    private Verification destroyed(Map<String, ?> fields, String... witnesses) throws IOException {
        var ledger = new TestLedger(20);
        var hands = TestLedger.hands("sys", Role.ACTOR);
        for (var witness : witnesses) {
            hands.put(witness, Role.WITNESS);
        }
        ledger.add(ledger.event("d", "destroy", Subject.of(Type.COPY, "D1/000001"), "sys", fields), hands);
        return check(written(ledger.leaves()), true);
    }

    @Test
    @DisplayName("finds a destruction that fewer than two witnesses signed, unless it is on paper or says so itself")
    void twoHands() throws IOException {
        same(What.HANDS, 20, destroyed(Map.of()));
        same(What.HANDS, 20, destroyed(Map.of(), "aud"));
        same(What.HANDS, 20, destroyed(Map.of("findings", List.of("G14 S14-1 D1/000001")), "aud"));
        for (var honest : List.of(destroyed(Map.of(), "aud", "sec"), destroyed(Map.of("paper_receipt", "P-1"), "aud"),
                destroyed(Map.of("findings", List.of("G14 S14-2 sys")), "aud"))) {
            assertEquals("intact", honest.verdict().word());
        }
    }

    @Test
    @DisplayName("takes what a crash leaves of a small file for nothing, a foreign file for a note, and a key that is no bytes for no event")
    void harmless() throws IOException {
        var ledger = new TestLedger(20);
        var folder = written(ledger.leaves());
        Files.writeString(folder.resolve("head.tmp"), "2");
        Files.writeString(folder.resolve("Thumbs.db"), "x");
        var found = check(folder, true);
        assertEquals("intact", found.verdict().word());
        assertEquals(List.of(What.OTHER_FILE), whats(found));
        ledger.add(ledger.event("key-1", "key", Subject.of(Type.PERSON, "aud"), "sys", Map.of("key", "none")), TestLedger.hands("sys", Role.ACTOR));
        same(What.EVENT_FORM, 20, check(written(ledger.leaves()), true));
    }

    @Test
    @DisplayName("says why it can say nothing: no journal, no registry, later version, unknown suite, stopped")
    void unverifiable() throws IOException, LedgerFolder.NotVerifiable {
        assertEquals(new Verdict.Unverifiable(Verdict.Why.NO_JOURNAL), check(temp.resolve("nowhere"), false).verdict());
        assertEquals(new Verdict.Unverifiable(Verdict.Why.NO_JOURNAL), check(Files.createDirectory(temp.resolve("empty")), false).verdict());
        assertEquals(new Verdict.Unverifiable(Verdict.Why.UNKNOWN_SUITE),
                new LedgerCheck(Map.of(), Optional.empty(), 1).run(new LedgerFolder(temp, Suite.GM, "x"), List.of(), Optional.empty(), Progress.NONE)
                        .verdict());
        var registry = Files.createDirectory(temp.resolve("registry"));
        assertEquals(Verdict.Why.NO_REGISTRY, assertThrows(LedgerFolder.NotVerifiable.class, () -> LedgerFolder.ofRegistry(registry)).why());
        for (var wrong : Map.of("lantai-registry 2\n", Verdict.Why.UNKNOWN_VERSION, "else\n", Verdict.Why.NO_REGISTRY,
                "lantai-registry 1\norigin u-a\nunit u\nsuite CCL-X-1\n", Verdict.Why.UNKNOWN_SUITE,
                "lantai-registry 1\norigin ../a\nsuite CCL-INTL-1\n", Verdict.Why.NO_REGISTRY,
                "lantai-registry 1\norigin u-a\nunit v\nsuite CCL-INTL-1\n", Verdict.Why.NO_REGISTRY).entrySet()) {
            Files.writeString(registry.resolve("REGISTRY"), wrong.getKey());
            assertEquals(wrong.getValue(), assertThrows(LedgerFolder.NotVerifiable.class, () -> LedgerFolder.ofRegistry(registry)).why());
        }
        Files.writeString(registry.resolve("REGISTRY"), "lantai-registry 1\norigin u-a\nunit u\nsuite CCL-INTL-1\n");
        assertEquals(new LedgerFolder(registry.resolve("journal").resolve("u-a"), Suite.INTL, "u-a", Optional.of(registry.resolve("blobs"))),
                LedgerFolder.ofRegistry(registry));

        var asked = new AtomicInteger();
        var stop = new Progress() {
            @Override
            public void at(long done, long total) {
                assertTrue(done <= total);
            }

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > 2;
            }
        };
        var folder = new LedgerFolder(written(new TestLedger(400).leaves()), Suite.INTL, TestLedger.ORIGIN);
        assertEquals(new Verdict.Unverifiable(Verdict.Why.CANCELLED),
                new LedgerCheck(Map.of(Suite.INTL, hash), Optional.empty(), 2).run(folder, List.of(), Optional.empty(), stop).verdict());
    }
}
