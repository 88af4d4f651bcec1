package lantai.ledger.tiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.core.operation.Progress;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.NoteAlgorithm;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteKey;
import lantai.ledger.note.NoteSigner;
import lantai.ledger.note.SignedNote;
import lantai.ledger.signature.SuiteKeys;
import lantai.ledger.tree.MemoryTree;
import lantai.ledger.tree.ProofCheck;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.tree.TreeHead;
import lantai.ledger.tree.TreeProofs;

@DisplayName("The export as tiles")
class TilesTest {

    private final TreeHash hash = TreeHash.sha256();
    private final MemoryTree tree = new MemoryTree(hash);
    private final SuiteKeys log = SuiteKeys.fresh();
    private final NoteSigner signer = new NoteSigner(new NoteKey("JYS-test", NoteAlgorithm.ED25519, log.key()), log::sign);
    @TempDir
    private Path folder;

    private static byte[] leaf(long index) {
        return ("entry " + index + "x".repeat((int) (index % 9))).getBytes(StandardCharsets.US_ASCII);
    }

    private TreeHead head(long size) {
        return new TreeProofs(hash, tree).head(size);
    }

    private SignedNote note(long size) {
        return signer.sign(new Checkpoint("JYS-test", head(size)));
    }

    private void export(long size) throws IOException, NoteException {
        while (tree.size() < size) {
            tree.add(hash.leaf(leaf(tree.size())));
        }
        assertTrue(new TileExport(folder, hash).write(tree, TilesTest::leaf, note(size), Progress.NONE));
    }

    private List<String> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString().replace('\\', '/')).sorted().toList();
        }
    }

    @Test
    @DisplayName("names its files as the specification does")
    void paths() throws IOException, NoteException {
        assertEquals("tile/0/x001/x234/067", new TilePlace(0, 1_234_067, 256).path());
        assertEquals("tile/3/000.p/17", new TilePlace(3, 0, 17).path());
        assertEquals("tile/entries/x001/000.p/1", new TilePlace(TilePlace.ENTRIES, 1000, 1).path());
        assertEquals(274, TilePlace.ofLevel(0, 70_000).size());
        assertEquals(new TilePlace(0, 273, 112), TilePlace.ofLevel(0, 70_000).get(273));
        assertEquals(List.of(new TilePlace(1, 0, 256), new TilePlace(1, 1, 17)), TilePlace.ofLevel(1, 70_000));
        assertEquals(List.of(new TilePlace(2, 0, 1)), TilePlace.ofLevel(2, 70_000));
        export(256);
        assertEquals(List.of("checkpoint", "tile/0/000", "tile/1/000.p/1", "tile/entries/000"), files());
    }

    @Test
    @DisplayName("of a size from 0 to 700, of two levels and of three, is read back whole: entries, root, proofs")
    void roundTrip() throws IOException, NoteException {
        for (var size : new long[] { 0, 1, 2, 255, 256, 257, 511, 700, 65_536 + 300 }) {
            export(size);
            assertEquals(List.of(), TileCheck.run(folder, head(size), hash, Progress.NONE));
            assertEquals(note(size).text(), TileFolder.checkpoint(folder).text());
            assertTrue(TileFolder.isOne(folder));
            var read = new TileFolder(folder, size, hash);
            var proofs = new TreeProofs(hash, read);
            assertEquals(head(size).root(), proofs.root(size));
            for (var index = 0L; index < size; index += 1 + size / 40) {
                assertArrayEquals(leaf(index), read.entry(index));
                assertTrue(new ProofCheck(hash).inclusion(hash.leaf(leaf(index)), index, head(size), proofs.inclusion(index, size)));
                assertTrue(new ProofCheck(hash).consistency(head(index), head(size), proofs.consistency(index, size)));
            }
        }
    }

    @Test
    @DisplayName("damaged anywhere is reported with file and entry: 1,000 of 1,000")
    void damage() throws IOException, NoteException {
        var seed = new Random().nextLong();
        System.out.println("damaged tiles, seed " + seed);
        var random = new Random(seed);
        export(700);
        var tiles = files().stream().filter(f -> f.startsWith("tile/")).toList();
        var missed = new ArrayList<String>();
        for (var round = 0; round < 1_000; round++) {
            var name = tiles.get(random.nextInt(tiles.size()));
            var file = folder.resolve(name);
            var good = Files.readAllBytes(file);
            var what = random.nextInt(4);
            switch (what) {
                case 0, 1 -> {
                    var bad = good.clone();
                    bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                    Files.write(file, bad);
                }
                case 2 -> Files.write(file, Arrays.copyOf(good, random.nextInt(good.length)));
                default -> Files.delete(file);
            }
            var findings = TileCheck.run(folder, head(700), hash, Progress.NONE);
            var level0 = name.replace("tile/0/", "tile/entries/");
            if (findings.stream().noneMatch(f -> f.file().equals(name) || f.file().equals(level0))) {
                missed.add(name + " " + what + " " + findings);
            }
            Files.write(file, good);
        }
        assertEquals(List.of(), missed);
        assertEquals(List.of(), TileCheck.run(folder, head(700), hash, Progress.NONE));
    }

    @Test
    @DisplayName("under the checkpoint of another log is not whole")
    void otherCheckpoint() throws IOException, NoteException {
        export(300);
        var other = new TreeHead(300, hash.empty());
        assertEquals("checkpoint", TileCheck.run(folder, other, hash, Progress.NONE).get(0).file());
        assertEquals(273, TileCheck.run(folder, new TreeHead(70_000, hash.empty()), hash, Progress.NONE).stream()
                .filter(f -> f.file().startsWith("tile/entries")).count());
        assertEquals(1, TileCheck.run(folder, new TreeHead(Long.MAX_VALUE, hash.empty()), hash, Progress.NONE).size());
    }

    @Test
    @DisplayName("never writes over a full tile of another log, nor one under a checkpoint that is not its own, nor too long an entry")
    void refused() throws IOException, NoteException {
        export(300);
        var other = new MemoryTree(hash);
        for (var i = 0; i < 300; i++) {
            other.add(hash.leaf(leaf(i + 1L)));
        }
        var export = new TileExport(folder, hash);
        assertThrows(IllegalArgumentException.class, () -> export.write(other, TilesTest::leaf, note(300), Progress.NONE));
        var foreign = signer.sign(new Checkpoint("JYS-test", new TreeProofs(hash, other).head(300)));
        var refused = assertThrows(TileDamaged.class, () -> export.write(other, i -> leaf(i + 1), foreign, Progress.NONE));
        assertEquals("tile/entries/000", refused.file());
        assertThrows(IllegalArgumentException.class, () -> export.write(tree, i -> new byte[0x10000], note(300), Progress.NONE));
        assertEquals(note(300).text(), TileFolder.checkpoint(folder).text());
    }

    @Test
    @DisplayName("cancelled leaves the checkpoint of before")
    void cancelled() throws IOException, NoteException {
        export(300);
        while (tree.size() < 900) {
            tree.add(hash.leaf(leaf(tree.size())));
        }
        var stop = new Progress() {
            @Override
            public void at(long done, long total) {
                // only asked whether to stop
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertFalse(new TileExport(folder, hash).write(tree, TilesTest::leaf, note(900), stop));
        assertEquals(note(300).text(), TileFolder.checkpoint(folder).text());
    }
}
