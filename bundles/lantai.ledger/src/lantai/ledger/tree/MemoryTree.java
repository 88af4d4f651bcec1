package lantai.ledger.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import lantai.core.event.Hash;

/**
 * A tree with all its nodes in memory, 64 bytes a leaf: for proofs over a journal that was just read. Adding is for one thread at a
 * time; reading beside it is not.
 */
public final class MemoryTree implements TreeNodes {

    private final TreeHash hash;
    private final List<Level> levels = new ArrayList<>(List.of(new Level()));

    public MemoryTree(TreeHash hash) {
        this.hash = hash;
    }

    /** Hashes of one height side by side. */
    private static final class Level {
        private byte[] bytes = new byte[Hash.LENGTH * 64];
        private int count;

        void add(byte[] value) {
            if ((count + 1) * Hash.LENGTH > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            System.arraycopy(value, 0, bytes, count++ * Hash.LENGTH, Hash.LENGTH);
        }

        byte[] get(int index) {
            return Arrays.copyOfRange(bytes, index * Hash.LENGTH, (index + 1) * Hash.LENGTH);
        }
    }

    /** Adds a leaf by its hash. */
    public void add(Hash leaf) {
        var value = leaf.value().toArray();
        for (var height = 0;; height++) {
            if (height == levels.size()) {
                levels.add(new Level());
            }
            var level = levels.get(height);
            level.add(value);
            if (level.count % 2 == 1) {
                return;
            }
            value = hash.node(level.get(level.count - 2), value);
        }
    }

    @Override
    public long size() {
        return levels.get(0).count;
    }

    @Override
    public Hash subtree(int level, long index) {
        if (level < 0 || index < 0 || level >= levels.size() || index >= levels.get(level).count) {
            throw new IllegalArgumentException("no subtree " + level + "/" + index + " in a tree of " + size());
        }
        return Hash.of(levels.get(level).get((int) index));
    }
}
