package lantai.ledger.tiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.core.event.Hash;
import lantai.core.event.Suite;
import lantai.ledger.event.EventCodec;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.SignedNote;
import lantai.ledger.tree.CompactRange;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.tree.TreeNodes;

/**
 * Reads an export back: entries, and the tree's nodes for proofs. What it gives is what the files say; {@link TileCheck} tells whether
 * that is true. Not for several threads at once.
 */
public final class TileFolder implements TreeNodes {

    private static final int CACHED = 64;

    private final Path folder;
    private final long size;
    private final TreeHash hash;
    private final Map<String, byte[]> cache = new LinkedHashMap<>(CACHED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > CACHED;
        }
    };

    /** @param size of the tree to read, from the checkpoint */
    public TileFolder(Path folder, long size, TreeHash hash) {
        this.folder = folder;
        this.size = size;
        this.hash = hash;
    }

    /** Whether a folder looks like an export. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve("checkpoint")) && (Files.isDirectory(folder.resolve("tile")) || isEmptyLog(folder));
    }

    private static boolean isEmptyLog(Path folder) {
        return !Files.exists(folder.resolve("journal"));
    }

    /** The checkpoint of an export; nobody has checked its signatures yet. */
    public static SignedNote checkpoint(Path folder) throws IOException, NoteException {
        try (var in = Files.newInputStream(folder.resolve("checkpoint"))) {
            return SignedNote.parse(in.readNBytes(SignedNote.MAX_BYTES + 1));
        }
    }

    /** The suite that the first entry names; empty when there is no entry, or it is no event. */
    public static Optional<Suite> suite(Path folder) {
        try {
            return Optional.of(EventCodec.decode(new TileFolder(folder, checkpointSize(folder), TreeHash.sha256()).entry(0)).signed().event().suite());
        } catch (IOException | NoteException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static long checkpointSize(Path folder) throws IOException, NoteException {
        return Checkpoint.parse(checkpoint(folder).text()).head().size();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Hash subtree(int level, long index) {
        if (level < 0 || index < 0 || level > 62 || index + 1 > size >>> level) {
            throw new IllegalArgumentException("no subtree " + level + "/" + index + " in a tree of " + size);
        }
        var height = level % TilePlace.HEIGHT;
        var first = index << height;
        var hashes = size >>> level / TilePlace.HEIGHT * TilePlace.HEIGHT;
        var tileIndex = first / TilePlace.WIDTH;
        var tile = read(new TilePlace(level / TilePlace.HEIGHT, tileIndex, (int) Math.min(TilePlace.WIDTH, hashes - tileIndex * TilePlace.WIDTH)));
        var range = new CompactRange(hash);
        for (var i = 0; i < 1 << height; i++) {
            var at = (int) (first % TilePlace.WIDTH) + i;
            range.add(Arrays.copyOfRange(tile, at * Hash.LENGTH, (at + 1) * Hash.LENGTH));
        }
        return range.root();
    }

    /** The hashes of a tile; its length is checked. */
    byte[] read(TilePlace place) {
        return cache.computeIfAbsent(place.path(), path -> {
            var wanted = place.width() * Hash.LENGTH;
            var bytes = file(place);
            if (bytes.length != wanted && bytes.length != TilePlace.WIDTH * Hash.LENGTH) {
                throw new TileDamaged(path, bytes.length + " bytes, not " + wanted);
            }
            return Arrays.copyOf(bytes, wanted);
        });
    }

    /** The entries of a bundle, as many as it must have. */
    List<byte[]> entries(TilePlace place) {
        var in = ByteBuffer.wrap(file(place));
        var entries = new ArrayList<byte[]>(place.width());
        while (in.hasRemaining()) {
            if (in.remaining() < 2) {
                throw new TileDamaged(place.path(), "ends within a length");
            }
            var entry = new byte[in.getShort() & 0xffff];
            if (in.remaining() < entry.length) {
                throw new TileDamaged(place.path(), "ends within entry " + entries.size());
            }
            in.get(entry);
            entries.add(entry);
        }
        if (entries.size() != place.width() && entries.size() != TilePlace.WIDTH) {
            throw new TileDamaged(place.path(), entries.size() + " entries, not " + place.width());
        }
        return entries.subList(0, place.width());
    }

    /** One entry of the log. */
    public byte[] entry(long index) {
        var tile = index / TilePlace.WIDTH;
        var width = (int) Math.min(TilePlace.WIDTH, size - tile * TilePlace.WIDTH);
        return entries(new TilePlace(TilePlace.ENTRIES, tile, width)).get((int) (index % TilePlace.WIDTH));
    }

    /** A partial tile, or the full one that has taken its place since. */
    private byte[] file(TilePlace place) {
        try {
            for (var candidate : List.of(place, place.whole())) {
                var file = folder.resolve(candidate.path());
                if (Files.isRegularFile(file)) {
                    return Files.readAllBytes(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new TileDamaged(place.path(), "missing");
    }
}
