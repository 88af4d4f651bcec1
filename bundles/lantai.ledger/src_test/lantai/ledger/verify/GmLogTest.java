package lantai.ledger.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.core.event.Bytes;
import lantai.core.event.Signature.Role;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.ledger.journal.Disk;
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
import lantai.ledger.proof.EventProof;
import lantai.ledger.proof.EventProofs;
import lantai.ledger.signature.SuiteKeys;
import lantai.ledger.tiles.TileCheck;
import lantai.ledger.tiles.TileExport;
import lantai.ledger.tiles.TileFolder;
import lantai.ledger.tree.MemoryTree;
import lantai.ledger.tree.ProofCheck;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.tree.TreeProofs;
import lantai.ledger.verify.Finding.What;
import lantai.ledger.witness.HeadMemory;
import lantai.ledger.witness.Witness;
import lantai.ledger.witness.WitnessRequest;

@DisplayName("A log of suite GM (SM2 with SM3)")
class GmLogTest {

    private static final int EVENTS = 60;

    @TempDir
    private Path temp;
    private final TreeHash hash = SuiteKeys.hash(Suite.GM).tree();
    private final TestLedger ledger = new TestLedger(Suite.GM, EVENTS);
    private final MemoryTree tree = new MemoryTree(hash);
    private final SuiteKeys log = SuiteKeys.fresh(Suite.GM);
    private final NoteKey key = new NoteKey(TestLedger.ORIGIN, NoteAlgorithm.SM2, log.key());
    private final NoteTrust trust = new NoteTrust(List.of(key), SuiteKeys.CHECK);

    GmLogTest() {
        ledger.leaves().forEach(leaf -> tree.add(hash.leaf(leaf)));
    }

    private Verification check(Path folder) {
        return new LedgerCheck(Map.of(Suite.GM, hash), Optional.of(SuiteKeys.CHECK), 2)
                .run(new LedgerFolder(folder, Suite.GM, TestLedger.ORIGIN), List.of(), Optional.empty(), Progress.NONE);
    }

    private SignedNote note(long size) {
        return new NoteSigner(key, log::sign).sign(new Checkpoint(TestLedger.ORIGIN, new TreeProofs(hash, tree).head(size)));
    }

    @Test
    @DisplayName("is written by the same journal and verified with every signature; one forged is found")
    void journal() throws IOException {
        ledger.write(temp.resolve("j"), 20_000);
        var found = check(temp.resolve("j"));
        assertEquals(new Verdict.Intact(new TreeProofs(hash, tree).head(EVENTS)), found.verdict(), found.toString());
        assertEquals(2 * EVENTS - 5, found.signatures());
        ledger.rekey("sec", SuiteKeys.fresh(Suite.GM));
        ledger.add(ledger.event("x", "issue", Subject.of(Type.COPY, "D1/000001"), "sec", Map.of()), TestLedger.hands("sec", Role.ACTOR));
        ledger.write(temp.resolve("k"), 20_000);
        assertEquals(What.SIGNER, check(temp.resolve("k")).findings().get(0).what());
    }

    @Test
    @DisplayName("holds no event of the other suite, and is no log of the other suite")
    void oneSuite() throws IOException {
        var leaves = new ArrayList<>(ledger.leaves());
        leaves.addAll(new TestLedger(Suite.INTL, 8).leaves().subList(7, 8));
        TestLedger.write(Suite.GM, temp.resolve("mixed"), 20_000, leaves);
        assertTrue(check(temp.resolve("mixed")).findings().stream().anyMatch(f -> f.what() == What.EVENT_FORM && f.place().event() == EVENTS));
        ledger.write(temp.resolve("j"), 20_000);
        var other = new LedgerCheck(Map.of(Suite.INTL, TreeHash.sha256()), Optional.of(SuiteKeys.CHECK), 2);
        assertEquals(new Verdict.Unverifiable(Verdict.Why.UNKNOWN_VERSION), other
                .run(new LedgerFolder(temp.resolve("j"), Suite.INTL, TestLedger.ORIGIN), List.of(), Optional.empty(), Progress.NONE).verdict());
        assertEquals(new Verdict.Unverifiable(Verdict.Why.UNKNOWN_SUITE), other
                .run(new LedgerFolder(temp.resolve("j"), Suite.GM, TestLedger.ORIGIN), List.of(), Optional.empty(), Progress.NONE).verdict());
    }

    @Test
    @DisplayName("has its head signed, witnessed at a time, refused when forked, and proves an event from one file of at most 2 KiB")
    void notes() throws IOException, NoteException {
        var witness = SuiteKeys.fresh(Suite.GM);
        var witnessKey = new NoteKey("JYS-二号机", NoteAlgorithm.SM2_COSIGNATURE, witness.key());
        var second = new Witness(new HeadMemory(temp.resolve("w"), Disk.REAL), trust, new NoteSigner(witnessKey, witness::sign), new ProofCheck(hash),
                () -> Instant.ofEpochSecond(1_800_000_000L));
        var first = assertInstanceOf(Witness.Answer.Cosigned.class, second.add(new WitnessRequest(0, List.of(), note(40))));
        assertEquals(1_800_000_000L, new NoteTrust(List.of(key, witnessKey), SuiteKeys.CHECK).signed(first.note()).get(1).time().orElseThrow());
        var proof = new TreeProofs(hash, tree).consistency(40, EVENTS);
        var grown = assertInstanceOf(Witness.Answer.Cosigned.class, second.add(new WitnessRequest(40, proof, note(EVENTS))));
        var file = new EventProofs(Suite.GM, hash).prove(tree, 33, ledger.leaves().get(33), grown.note()).toBytes();
        assertTrue(file.length <= EventProof.MAX_BYTES);
        assertEquals(ledger.event(33).id(), new EventProofs(Suite.GM, hash).check(EventProof.parse(file), trust).event().orElseThrow());
        var forked = new MemoryTree(hash);
        ledger.leaves().forEach(leaf -> forked.add(hash.leaf(new byte[] { 1 })));
        var other = new NoteSigner(key, log::sign).sign(new Checkpoint(TestLedger.ORIGIN, new TreeProofs(hash, forked).head(EVENTS)));
        assertEquals(Witness.Reason.FORKED,
                assertInstanceOf(Witness.Answer.Refused.class, second.add(new WitnessRequest(EVENTS, List.of(), other))).reason());
    }

    @Test
    @DisplayName("hands its key over, follows no handing over to a key of the other suite, and is believed under no such key")
    void keys() throws KeyRing.BadLine {
        var next = SuiteKeys.fresh(Suite.GM);
        var nextKey = new NoteKey(TestLedger.ORIGIN, NoteAlgorithm.SM2, next.key());
        var message = KeySuccession.message(TestLedger.ORIGIN, 2, 30, next.key());
        var line = new KeySuccession(2, 30, nextKey, Bytes.of(log.sign(message))).format();
        assertEquals(List.of(key, nextKey), new KeyRing(SuiteKeys.CHECK).read(List.of(key.format(), line)));

        var intl = SuiteKeys.fresh(Suite.INTL);
        var intlKey = new NoteKey(TestLedger.ORIGIN, NoteAlgorithm.ED25519, intl.key());
        var across = new KeySuccession(2, 30, intlKey, Bytes.of(log.sign(KeySuccession.message(TestLedger.ORIGIN, 2, 30, intl.key())))).format();
        assertEquals(Field.SIGNATURE,
                assertThrows(KeyRing.BadLine.class, () -> new KeyRing(SuiteKeys.CHECK).read(List.of(key.format(), across))).field());
        assertEquals(Optional.of(Suite.GM), trust.suite(TestLedger.ORIGIN));
        assertEquals(Optional.empty(), new NoteTrust(List.of(key, intlKey), SuiteKeys.CHECK).suite(TestLedger.ORIGIN));
        var proofs = new EventProofs(Suite.GM, hash);
        var wrong = new NoteTrust(List.of(intlKey), SuiteKeys.CHECK);
        assertEquals(Field.EXTRA, assertThrows(NoteException.class, () -> proofs.check(proofs.prove(tree, 3, ledger.leaves().get(3),
                new NoteSigner(intlKey, intl::sign).sign(new Checkpoint(TestLedger.ORIGIN, new TreeProofs(hash, tree).head(EVENTS)))), wrong)).field());
    }

    @Test
    @DisplayName("is exported as tiles of SM3, read back and checked")
    void tiles() throws IOException, NoteException {
        new TileExport(temp.resolve("tiles"), hash).write(tree, index -> ledger.leaves().get((int) index), note(EVENTS), Progress.NONE);
        var head = trust.checkpoint(TileFolder.checkpoint(temp.resolve("tiles"))).head();
        assertEquals(Optional.of(Suite.GM), TileFolder.suite(temp.resolve("tiles")));
        assertEquals(List.of(), TileCheck.run(temp.resolve("tiles"), head, hash, Progress.NONE));
        assertTrue(TileCheck.run(temp.resolve("tiles"), head, TreeHash.sha256(), Progress.NONE).size() > 1);
    }
}
