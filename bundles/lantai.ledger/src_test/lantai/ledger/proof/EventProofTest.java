package lantai.ledger.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.core.event.Bytes;
import lantai.core.event.Hash;
import lantai.core.event.Suite;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.NoteAlgorithm;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteException.Field;
import lantai.ledger.note.NoteKey;
import lantai.ledger.note.NoteSigner;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.note.SignedNote;
import lantai.ledger.signature.SuiteKeys;
import lantai.ledger.tree.MemoryTree;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.tree.TreeNodes;
import lantai.ledger.tree.TreeProofs;
import lantai.ledger.verify.TestLedger;

@DisplayName("The proof of an event")
class EventProofTest {

    private final TreeHash hash = TreeHash.sha256();
    private final TestLedger ledger = new TestLedger(40);
    private final MemoryTree tree = new MemoryTree(hash);
    private final SuiteKeys log = SuiteKeys.fresh();
    private final NoteKey key = new NoteKey(TestLedger.ORIGIN, NoteAlgorithm.ED25519, log.key());
    private final NoteTrust trust = new NoteTrust(List.of(key), SuiteKeys.CHECK);
    private final EventProofs proofs = new EventProofs(Suite.INTL, hash);

    EventProofTest() {
        ledger.leaves().forEach(leaf -> tree.add(hash.leaf(leaf)));
    }

    private SignedNote checkpoint(TreeNodes nodes, long size) {
        return new NoteSigner(key, log::sign).sign(new Checkpoint(TestLedger.ORIGIN, new TreeProofs(hash, nodes).head(size)));
    }

    private EventProof proof(int index) throws NoteException {
        return proofs.prove(tree, index, ledger.leaves().get(index), checkpoint(tree, tree.size()));
    }

    @Test
    @DisplayName("is read back as it was written and holds for each event, from the file and the log's key alone")
    void roundTrip() throws NoteException {
        for (var index = 0; index < tree.size(); index++) {
            var bytes = proof(index).toBytes();
            assertTrue(EventProof.isProof(bytes));
            var read = EventProof.parse(bytes);
            assertEquals(proof(index).toBytes().length, read.toBytes().length);
            var proven = proofs.check(read, trust);
            assertEquals(index, proven.index());
            assertEquals(hash.leaf(ledger.leaves().get(index)), proven.leaf());
            assertEquals(ledger.event(index).id(), proven.event().orElseThrow());
        }
    }

    @Test
    @DisplayName("fits in 2 KiB in a log of a million events, with three witnesses, and without them holds the whole event")
    void size() throws NoteException {
        var leaf = ledger.leaves().get(7);
        var filler = hash.leaf(new byte[] { 1 });
        var million = new MemoryTree(hash);
        million.add(hash.leaf(leaf));
        for (var i = 1; i < 1_000_000; i++) {
            million.add(filler);
        }
        var note = checkpoint(million, million.size());
        var plain = proofs.prove(million, 0, leaf, note);
        assertEquals(20, plain.path().size());
        assertTrue(plain.toBytes().length <= EventProof.MAX_BYTES, plain.toBytes().length + " bytes");
        assertTrue(proofs.check(plain, trust).event().isPresent());
        for (var i = 1; i <= 3; i++) {
            var witness = SuiteKeys.fresh();
            note = new NoteSigner(new NoteKey("JYS-workstation-" + i, NoteAlgorithm.ED25519_COSIGNATURE, witness.key()), witness::sign)
                    .cosign(note, 1_800_000_000L);
        }
        var witnessed = proofs.prove(million, 0, leaf, note);
        System.out.println("proof " + plain.toBytes().length + " bytes, with three witnesses " + witnessed.toBytes().length);
        assertTrue(witnessed.toBytes().length <= EventProof.MAX_BYTES, witnessed.toBytes().length + " bytes");
        assertEquals(hash.leaf(leaf), proofs.check(witnessed, trust).leaf());
    }

    @Test
    @DisplayName("with any one byte changed is refused: 3,000 changes")
    void changed() throws NoteException {
        var seed = new Random().nextLong();
        System.out.println("changed proofs of events, seed " + seed);
        var random = new Random(seed);
        var good = proof(11).toBytes();
        for (var round = 0; round < 3_000; round++) {
            var other = good.clone();
            var place = random.nextInt(other.length);
            other[place] ^= (byte) (1 << random.nextInt(8));
            assertThrows(NoteException.class, () -> proofs.check(EventProof.parse(other), trust), "byte " + place);
        }
    }

    private static Field fieldOf(String text) {
        return assertThrows(NoteException.class, () -> EventProof.parse(text.getBytes(StandardCharsets.UTF_8))).field();
    }

    @Test
    @DisplayName("is refused with the name of the line that is wrong")
    void malformed() throws NoteException {
        var good = new String(proof(11).toBytes(), StandardCharsets.UTF_8);
        assertEquals(Field.HEADER, fieldOf(good.replace("@v1", "@v2")));
        assertEquals(Field.TEXT, fieldOf("c2sp.org/tlog-proof@v1\nindex 0\n"));
        assertEquals(Field.EXTRA, fieldOf(good.replace("extra ", "extra !")));
        assertEquals(Field.INDEX, fieldOf(good.replace("index 11\n", "")));
        assertEquals(Field.INDEX, fieldOf(good.replace("index 11", "index 011")));
        assertEquals(Field.INDEX, fieldOf(good.replace("index 11", "index -1")));
        assertEquals(Field.PATH, fieldOf(good.replace("index 11\n", "index 11\nAAAA\n")));
        assertEquals(Field.PATH, fieldOf(good.replace("index 11\n", "index 11\n" + "A".repeat(43).concat("=\n").repeat(64))));
        assertEquals(Field.SIZE, fieldOf(good.replace("\n40\n", "\n040\n")));
        assertEquals(Field.ENCODING, fieldOf(good.replace("index", "\u0000ndex")));
    }

    @Test
    @DisplayName("does not hold for another leaf, event, log or suite, nor without its extra line")
    void dishonest() throws NoteException {
        var good = proof(11);
        var extra = ProofExtra.parse(good.extra().orElseThrow());
        for (var forged : List.of(new ProofExtra(Suite.GM, extra.event(), extra.hash(), extra.leaf()),
                new ProofExtra(Suite.INTL, ledger.event(12).id(), extra.hash(), extra.leaf()),
                new ProofExtra(Suite.INTL, extra.event(), extra.hash(), Optional.of(Bytes.of(ledger.leaves().get(12)))),
                new ProofExtra(Suite.INTL, extra.event(), extra.hash(), Optional.of(Bytes.of((byte) 1))))) {
            var proof = new EventProof(Optional.of(forged.toBytes()), 11, good.path(), good.note());
            assertEquals(Field.EXTRA, assertThrows(NoteException.class, () -> proofs.check(proof, trust)).field());
        }
        var otherHash = new ProofExtra(Suite.INTL, extra.event(), Hash.ofHex("11".repeat(32)), Optional.empty()).toBytes();
        assertEquals(Field.PATH, assertThrows(NoteException.class,
                () -> proofs.check(new EventProof(Optional.of(otherHash), 11, good.path(), good.note()), trust)).field());
        for (var broken : List.of(Bytes.of(), Bytes.of((byte) 0x85, (byte) 2), Bytes.of((byte) 0x84, (byte) 1))) {
            assertEquals(Field.EXTRA, assertThrows(NoteException.class,
                    () -> proofs.check(new EventProof(Optional.of(broken), 11, good.path(), good.note()), trust)).field());
        }
        assertEquals(Field.EXTRA, assertThrows(NoteException.class,
                () -> proofs.check(new EventProof(Optional.empty(), 11, good.path(), good.note()), trust)).field());
        assertEquals(Field.SIGNATURES, assertThrows(NoteException.class, () -> proofs.check(good, NoteTrust.nobody())).field());
    }

    @Test
    @DisplayName("is not made under a checkpoint of another tree or of one too short")
    void notMade() {
        var other = new MemoryTree(hash);
        new ArrayList<>(ledger.leaves().subList(1, 40)).forEach(leaf -> other.add(hash.leaf(leaf)));
        assertThrows(IllegalArgumentException.class, () -> proofs.prove(tree, 3, ledger.leaves().get(3), checkpoint(other, 39)));
        assertThrows(IllegalArgumentException.class, () -> proofs.prove(tree, 3, ledger.leaves().get(3), checkpoint(tree, 3)));
        assertThrows(IllegalArgumentException.class, () -> proofs.prove(tree, 3, ledger.leaves().get(4), checkpoint(tree, 40)));
    }
}
