package lantai.ledger.tiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import lantai.core.event.Hash;
import lantai.core.operation.Progress;
import lantai.ledger.tree.CompactRange;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.tree.TreeHead;
import lantai.ledger.tree.TreeProofs;

/** Recomputes every tile of an export from the entries up to the checkpoint's root, and tells all that does not fit. */
public final class TileCheck {

    private final TileFolder tiles;
    private final TreeHash hash;
    private final List<Finding> findings = new ArrayList<>();

    private TileCheck(TileFolder tiles, TreeHash hash) {
        this.tiles = tiles;
        this.hash = hash;
    }

    /**
     * Something that does not fit.
     *
     * @param file  relative to the folder; {@code checkpoint} when the root is another
     * @param entry the first entry concerned
     * @param what  in English, for logs
     */
    public record Finding(String file, long entry, String what) {
    }

    /**
     * Checks a whole export.
     *
     * @param head from the checkpoint, whose signatures are the caller's business
     * @return everything found; empty when the export is whole. When cancelled, what was found so far
     */
    public static List<Finding> run(Path folder, TreeHead head, TreeHash hash, Progress progress) {
        var check = new TileCheck(new TileFolder(folder, head.size(), hash), hash);
        var bundles = bundles(folder);
        if (head.size() / TilePlace.WIDTH > 2 * bundles + 1024) {
            check.findings.add(new Finding("tile/entries", bundles * TilePlace.WIDTH, "far fewer bundles than the checkpoint's size asks for"));
        } else {
            check.all(head, progress);
        }
        return List.copyOf(check.findings);
    }

    /** A forged size must not have billions of missing tiles listed. */
    private static long bundles(Path folder) {
        try (var files = Files.walk(folder.resolve("tile/entries"))) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private void all(TreeHead head, Progress progress) {
        var below = new ArrayList<byte[]>();
        for (var level = 0; head.size() >>> TilePlace.HEIGHT * level > 0; level++) {
            var roots = new ArrayList<byte[]>();
            for (var place : TilePlace.ofLevel(level, head.size())) {
                if (progress.cancelled()) {
                    return;
                }
                if (level == 0) {
                    progress.at(place.index() * TilePlace.WIDTH, head.size());
                }
                var tile = tile(place);
                roots.add(tile == null || place.isPartial() ? null : root(tile));
                if (level == 0) {
                    entries(place, tile);
                } else if (tile != null) {
                    compare(place, tile, below);
                }
            }
            below = roots;
        }
        if (findings.isEmpty() && !new TreeProofs(hash, tiles).root(head.size()).equals(head.root())) {
            findings.add(new Finding("checkpoint", 0, "another root than the tiles have"));
        }
        progress.at(head.size(), head.size());
    }

    private byte[] tile(TilePlace place) {
        try {
            return tiles.read(place);
        } catch (TileDamaged | UncheckedIOException e) {
            findings.add(new Finding(place.path(), place.index() * TilePlace.WIDTH << TilePlace.HEIGHT * place.level(), e.getMessage()));
            return null;
        }
    }

    private void entries(TilePlace tilePlace, byte[] tile) {
        var place = new TilePlace(TilePlace.ENTRIES, tilePlace.index(), tilePlace.width());
        var first = place.index() * TilePlace.WIDTH;
        try {
            var entries = tiles.entries(place);
            for (var i = 0; tile != null && i < entries.size(); i++) {
                var entry = entries.get(i);
                if (!Arrays.equals(hash.leaf(entry, 0, entry.length), slot(tile, i))) {
                    findings.add(new Finding(place.path(), first + i, "the entry has another hash than its tile says"));
                }
            }
        } catch (TileDamaged | UncheckedIOException e) {
            findings.add(new Finding(place.path(), first, e.getMessage()));
        }
    }

    private void compare(TilePlace place, byte[] tile, List<byte[]> below) {
        for (var i = 0; i < place.width(); i++) {
            var index = place.index() * TilePlace.WIDTH + i;
            var root = below.get((int) index);
            if (root != null && !Arrays.equals(root, slot(tile, i))) {
                findings.add(new Finding(place.path(), index << TilePlace.HEIGHT * place.level(), "another hash than the tile below has"));
            }
        }
    }

    private byte[] root(byte[] tile) {
        var range = new CompactRange(hash);
        for (var i = 0; i < TilePlace.WIDTH; i++) {
            range.add(slot(tile, i));
        }
        return range.root().value().toArray();
    }

    private static byte[] slot(byte[] tile, int index) {
        return Arrays.copyOfRange(tile, index * Hash.LENGTH, (index + 1) * Hash.LENGTH);
    }
}
