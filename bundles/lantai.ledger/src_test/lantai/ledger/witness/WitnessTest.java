package lantai.ledger.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.ledger.journal.Disk;
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
import lantai.ledger.tree.ProofCheck;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.tree.TreeProofs;
import lantai.ledger.witness.Witness.Answer.Cosigned;
import lantai.ledger.witness.Witness.Answer.Refused;
import lantai.ledger.witness.Witness.Reason;

@DisplayName("A witness")
class WitnessTest {

    private static final String ORIGIN = "JYS-1";

    @TempDir
    private Path temp;
    private final TreeHash hash = TreeHash.sha256();
    private final SuiteKeys log = SuiteKeys.fresh();
    private final SuiteKeys own = SuiteKeys.fresh();
    private final NoteKey logKey = new NoteKey(ORIGIN, NoteAlgorithm.ED25519, log.key());
    private final NoteKey ownKey = new NoteKey("stick-1", NoteAlgorithm.ED25519_COSIGNATURE, own.key());
    private final TreeProofs truth = proofs(0);
    private final TreeProofs fork = proofs(30);

    /** A tree of 80 leaves that leaves the true one at a place; 0 for never. */
    private TreeProofs proofs(int from) {
        var tree = new MemoryTree(hash);
        for (var i = 0; i < 80; i++) {
            tree.add(hash.leaf(new byte[] { (byte) i, (byte) (from > 0 && i >= from ? 1 : 0) }));
        }
        return new TreeProofs(hash, tree);
    }

    private SignedNote note(TreeProofs tree, long size) {
        return new NoteSigner(logKey, log::sign).sign(new Checkpoint(ORIGIN, tree.head(size)));
    }

    private Witness witness(Disk disk) {
        return new Witness(new HeadMemory(temp.resolve("heads"), disk), new NoteTrust(List.of(logKey), SuiteKeys.CHECK),
                new NoteSigner(ownKey, own::sign), new ProofCheck(hash), InstantSource.fixed(Instant.ofEpochSecond(1_800_000_000L)));
    }

    private Witness witness() {
        return witness(Disk.REAL);
    }

    private WitnessRequest request(TreeProofs tree, long old, long size) {
        return new WitnessRequest(old, tree.consistency(old, size), note(tree, size));
    }

    private static Reason reason(Witness.Answer answer) {
        return assertInstanceOf(Refused.class, answer).reason();
    }

    @Test
    @DisplayName("signs what continues what it remembers, over restarts, and everybody who knows its key sees when")
    void cosigns() throws IOException, NoteException {
        var at = 0L;
        for (var size : new long[] { 0, 1, 1, 7, 30, 79, 80 }) {
            var answer = assertInstanceOf(Cosigned.class, witness().add(request(truth, at, size)));
            var signed = new NoteTrust(List.of(logKey, ownKey), SuiteKeys.CHECK).signed(answer.note());
            assertEquals(1_800_000_000L, signed.get(1).time().orElseThrow());
            at = size;
        }
    }

    @Test
    @DisplayName("refuses another log, an unsigned or malformed checkpoint, a wrong size, proof or root, each with its own number")
    void refuses() throws IOException {
        var witness = witness();
        var stranger = SuiteKeys.fresh();
        var other = new NoteSigner(new NoteKey("JYS-2", NoteAlgorithm.ED25519, log.key()), log::sign);
        assertEquals(404, reason(witness.add(new WitnessRequest(0, List.of(), other.sign(new Checkpoint("JYS-2", truth.head(5)))))).status());
        var forged = new NoteSigner(new NoteKey(ORIGIN, NoteAlgorithm.ED25519, stranger.key()), stranger::sign);
        assertEquals(403, reason(witness.add(new WitnessRequest(0, List.of(), forged.sign(new Checkpoint(ORIGIN, truth.head(5)))))).status());
        assertEquals(400, reason(witness.add(new WitnessRequest(0, List.of(), new SignedNote("x\n", List.of())))).status());
        assertEquals(422, reason(witness.add(new WitnessRequest(0, List.of(hash.empty()), note(truth, 5)))).status());
        witness.add(request(truth, 0, 40));
        assertEquals(400, reason(witness.add(new WitnessRequest(40, List.of(), note(truth, 39)))).status());
        var conflict = assertInstanceOf(Refused.class, witness.add(request(truth, 0, 50)));
        assertEquals(Reason.OTHER_SIZE, conflict.reason());
        assertEquals(40, conflict.known().orElseThrow().checkpoint().head().size());
        assertEquals(Reason.INCONSISTENT, reason(witness.add(new WitnessRequest(40, List.of(), note(truth, 50)))));
        var forked = assertInstanceOf(Refused.class, witness.add(new WitnessRequest(40, List.of(), note(fork, 40))));
        assertEquals(Reason.FORKED, forked.reason());
        assertEquals(note(truth, 40), forked.known().orElseThrow().note().orElseThrow());
    }

    @Test
    @DisplayName("of a log that was copied and went on twice signs one history only: 1,000 of 1,000")
    void forks() throws IOException {
        var seed = new Random().nextLong();
        System.out.println("forks, seed " + seed);
        var random = new Random(seed);
        var refused = 0;
        for (var round = 0; round < 1_000; round++) {
            var folder = new HeadMemory(temp.resolve("fork-" + round), Disk.REAL);
            var one = new Witness(folder, new NoteTrust(List.of(logKey), SuiteKeys.CHECK), new NoteSigner(ownKey, own::sign), new ProofCheck(hash),
                    InstantSource.system());
            var seen = 31 + random.nextInt(45);
            assertInstanceOf(Cosigned.class, one.add(request(truth, 0, seen)));
            var size = seen + random.nextInt(80 - seen + 1);
            if (one.add(request(fork, seen, size)) instanceof Refused) {
                refused++;
            }
        }
        assertEquals(1_000, refused);
    }

    @Test
    @DisplayName("remembers before it signs: a disk that fails gives no signature, a signature that fails leaves the memory")
    void memoryFirst() throws IOException {
        var full = new Disk() {
            @Override
            public void replace(Path file, byte[] content) throws IOException {
                throw new IOException("no space");
            }
        };
        assertThrows(IOException.class, () -> witness(full).add(request(truth, 0, 10)));
        assertInstanceOf(Cosigned.class, witness().add(request(truth, 0, 9)));
        var broken = new Witness(new HeadMemory(temp.resolve("heads"), Disk.REAL), new NoteTrust(List.of(logKey), SuiteKeys.CHECK),
                new NoteSigner(ownKey, message -> {
                    throw new IllegalStateException("key taken away");
                }), new ProofCheck(hash), InstantSource.system());
        assertThrows(IllegalStateException.class, () -> broken.add(request(truth, 9, 20)));
        assertEquals(Reason.OTHER_SIZE, reason(witness().add(request(truth, 9, 20))));
        var file = Files.list(temp.resolve("heads")).findFirst().orElseThrow();
        var bytes = Files.readAllBytes(file);
        for (var place = 0; place < bytes.length; place++) {
            var flipped = bytes.clone();
            flipped[place] ^= 1;
            Files.write(file, flipped);
            assertThrows(IOException.class, () -> witness().add(request(truth, 20, 30)), "byte " + place);
        }
        Files.write(file, bytes);
        assertInstanceOf(Cosigned.class, witness().add(request(truth, 20, 30)));
    }

    @Test
    @DisplayName("is asked in one form, each line of which is checked")
    void requests() throws NoteException {
        var request = request(truth, 13, 77);
        assertEquals(request, WitnessRequest.parse(request.toBytes()));
        var text = new String(request.toBytes(), StandardCharsets.UTF_8);
        var wrong = new ArrayList<Field>();
        for (var bad : List.of(text.substring(4), text.replace("old 13", "old 013"), text.replace("old 13\n", "old 13\nAAAA\n"),
                text.replace("old 13\n", "old 13\n" + "A".repeat(43).concat("=\n").repeat(64)), text.replace("— ", "- "))) {
            wrong.add(assertThrows(NoteException.class, () -> WitnessRequest.parse(bad.getBytes(StandardCharsets.UTF_8))).field());
        }
        assertEquals(List.of(Field.HEADER, Field.SIZE, Field.PATH, Field.PATH, Field.SIGNATURE_LINE), wrong);
    }

    @Test
    @DisplayName("has in the log itself a counterpart that never signs two histories, and goes on after a crash between memory and signature")
    void signsItsOwn() throws IOException, CheckpointSigner.Inconsistent {
        var memory = new HeadMemory(temp.resolve("own"), Disk.REAL);
        var signer = new CheckpointSigner(memory, new NoteSigner(logKey, log::sign), new ProofCheck(hash));
        assertEquals(0, signer.lastSize());
        assertEquals(note(truth, 40), signer.sign(truth.head(40), List.of()));
        assertEquals(40, signer.lastSize());
        assertEquals(note(truth, 40), signer.sign(truth.head(40), List.of()));
        assertThrows(CheckpointSigner.Inconsistent.class, () -> signer.sign(truth.head(39), List.of()));
        assertThrows(CheckpointSigner.Inconsistent.class, () -> signer.sign(fork.head(40), List.of()));
        var refused = assertThrows(CheckpointSigner.Inconsistent.class, () -> signer.sign(fork.head(50), fork.consistency(40, 50)));
        assertEquals(note(truth, 40), refused.before().note().orElseThrow());
        memory.keep(new Checkpoint(ORIGIN, truth.head(60)));
        assertEquals(60, signer.lastSize());
        assertEquals(note(truth, 60), signer.sign(truth.head(60), List.of()));
        assertTrue(memory.last("JYS-other").isEmpty());
    }
}
