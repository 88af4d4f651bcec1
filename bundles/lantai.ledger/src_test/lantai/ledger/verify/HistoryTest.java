package lantai.ledger.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.NoteAlgorithm;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteKey;
import lantai.ledger.note.NoteSigner;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.signature.SuiteKeys;
import lantai.ledger.tree.MemoryTree;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.tree.TreeProofs;

@DisplayName("Another history of the same log")
class HistoryTest {

    private static final int EVENTS = 240;
    private static final int POINTS = 12;

    @TempDir
    private Path temp;
    private final TreeHash hash = TreeHash.sha256();
    private final SuiteKeys log = SuiteKeys.fresh();
    private final NoteKey key = new NoteKey(TestLedger.ORIGIN, NoteAlgorithm.ED25519, log.key());

    /** A folder whose history leaves the true one after some events. */
    private record Other(Path folder, int common, boolean forked) {
    }

    private OutsideHead outside(TreeProofs truth, int size) throws NoteException {
        var note = new NoteSigner(key, log::sign).sign(new Checkpoint(TestLedger.ORIGIN, truth.head(size)));
        return OutsideHead.read("stick", note.toBytes(), new NoteTrust(List.of(key), SuiteKeys.CHECK));
    }

    private Path written(List<byte[]> leaves) throws IOException {
        var folder = Files.createTempDirectory(temp, "journal").resolve("j");
        TestLedger.write(folder, 30_000, leaves);
        return folder;
    }

    @Test
    @DisplayName("is reported 1,000 of 1,000 times once any outside checkpoint behind the parting is at hand: old copies put back, folders copied and both gone on")
    void everyTime() throws IOException, NoteException {
        var seed = new Random().nextLong();
        System.out.println("other histories, seed " + seed);
        var random = new Random(seed);
        var truth = new TestLedger(EVENTS).leaves();
        var alien = new TestLedger(EVENTS).leaves();
        var tree = new MemoryTree(hash);
        truth.forEach(leaf -> tree.add(hash.leaf(leaf)));
        var proofs = new TreeProofs(hash, tree);
        var others = new ArrayList<Other>();
        for (var i = 0; i < POINTS; i++) {
            var common = 8 + random.nextInt(EVENTS - 10);
            others.add(new Other(written(truth.subList(0, common)), common, false));
            var forked = new ArrayList<>(truth.subList(0, common));
            forked.addAll(alien.subList(common, EVENTS));
            others.add(new Other(written(forked), common, true));
        }
        var check = new LedgerCheck(Map.of(Suite.INTL, hash), Optional.empty(), 2);
        var told = new TreeMap<String, Integer>();
        for (var round = 0; round < 1_000; round++) {
            var other = others.get(random.nextInt(others.size()));
            var folder = new LedgerFolder(other.folder(), Suite.INTL, TestLedger.ORIGIN);
            var behind = other.common() + 1 + random.nextInt(EVENTS - other.common());
            var verdict = check.run(folder, List.of(outside(proofs, behind)), Optional.empty(), Progress.NONE).verdict();
            assertEquals(other.forked() ? "forked" : "rolled-back", verdict.word(), other + " against " + behind);
            told.merge(verdict.word(), 1, Integer::sum);
            var before = 1 + random.nextInt(other.common());
            assertEquals("intact", check.run(folder, List.of(outside(proofs, before)), Optional.empty(), Progress.NONE).verdict().word());
        }
        System.out.println(told);
        assertEquals(1_000, told.values().stream().mapToInt(Integer::intValue).sum());
    }
}
