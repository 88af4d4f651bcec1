package lantai.ledger.tiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

import lantai.core.operation.Progress;
import lantai.ledger.journal.Disk;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.SignedNote;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.tree.TreeNodes;
import lantai.ledger.tree.TreeProofs;

/** Writes a log as static tiles into a folder; again into the same folder it adds what is new. The checkpoint comes last. */
public final class TileExport {

    /** The longest entry a bundle can hold: its length stands in two bytes. */
    public static final int LONGEST_ENTRY = 0xffff;

    private final Path folder;
    private final TreeHash hash;

    public TileExport(Path folder, TreeHash hash) {
        this.folder = folder;
        this.hash = hash;
    }

    /** Gives the leaves of the log, in ascending order of the index asked for. */
    @FunctionalInterface
    public interface Leaves {
        byte[] leaf(long index) throws IOException;
    }

    /**
     * Writes tiles, entries and checkpoint.
     *
     * @param nodes      the tree, at least as long as the checkpoint says
     * @param checkpoint signed by the log
     * @return whether it was finished; false when cancelled, and then the checkpoint of before still stands
     * @throws NoteException            when the note is no checkpoint
     * @throws IllegalArgumentException when the checkpoint is of another tree, or an entry is longer than {@link #LONGEST_ENTRY}
     * @throws TileDamaged              when a full tile of before is not the same: the folder is of another log, or damaged
     */
    public boolean write(TreeNodes nodes, Leaves leaves, SignedNote checkpoint, Progress progress) throws IOException, NoteException {
        var head = Checkpoint.parse(checkpoint.text()).head();
        if (!new TreeProofs(hash, nodes).root(head.size()).equals(head.root())) {
            throw new IllegalArgumentException("the checkpoint is not of this tree");
        }
        for (var place : TilePlace.ofLevel(TilePlace.ENTRIES, head.size())) {
            if (progress.cancelled()) {
                return false;
            }
            progress.at(place.index() * TilePlace.WIDTH, head.size());
            put(place, bundle(place, leaves));
        }
        for (var level = 0; head.size() >>> TilePlace.HEIGHT * level > 0; level++) {
            for (var place : TilePlace.ofLevel(level, head.size())) {
                put(place, tile(place, nodes));
            }
        }
        Disk.REAL.replace(folder.resolve("checkpoint"), checkpoint.toBytes());
        progress.at(head.size(), head.size());
        return true;
    }

    private static byte[] tile(TilePlace place, TreeNodes nodes) {
        var out = new ByteArrayOutputStream(place.width() * 32);
        for (var i = 0; i < place.width(); i++) {
            out.writeBytes(nodes.subtree(TilePlace.HEIGHT * place.level(), place.index() * TilePlace.WIDTH + i).value().toArray());
        }
        return out.toByteArray();
    }

    private static byte[] bundle(TilePlace place, Leaves leaves) throws IOException {
        var out = new ByteArrayOutputStream();
        for (var i = 0; i < place.width(); i++) {
            var leaf = leaves.leaf(place.index() * TilePlace.WIDTH + i);
            if (leaf.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException("an entry of " + leaf.length + " bytes");
            }
            out.write(leaf.length >>> 8);
            out.write(leaf.length);
            out.writeBytes(leaf);
        }
        return out.toByteArray();
    }

    private void put(TilePlace place, byte[] content) throws IOException {
        var file = folder.resolve(place.path());
        if (Files.exists(file)) {
            if (!Arrays.equals(Files.readAllBytes(file), content)) {
                throw new TileDamaged(place.path(), "stands there with other content");
            }
            return;
        }
        Files.createDirectories(file.getParent());
        var fresh = file.resolveSibling(file.getFileName() + ".tmp");
        Files.write(fresh, content);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
