package lantai.ledger.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import lantai.core.event.Hash;

/**
 * The root of a growing tree without its leaves: keeps one hash for each whole subtree on the left, at most 63. A leaf costs two hashes
 * on average. Not for several threads at once.
 */
public final class CompactRange {

    private final TreeHash hash;
    private final Deque<byte[]> roots = new ArrayDeque<>();
    private long size;

    /** A tree without leaves. */
    public CompactRange(TreeHash hash) {
        this.hash = hash;
    }

    /**
     * A tree that goes on from a known place.
     *
     * @param roots of the whole subtrees of a tree of that size, the largest first, as {@link #roots()} gave them
     * @throws IllegalArgumentException when there are not as many as the size has
     */
    public CompactRange(TreeHash hash, long size, List<Hash> roots) {
        this(hash);
        if (size < 0 || Long.bitCount(size) != roots.size()) {
            throw new IllegalArgumentException(roots.size() + " subtrees for a tree of " + size);
        }
        roots.forEach(root -> this.roots.addLast(root.value().toArray()));
        this.size = size;
    }

    public long size() {
        return size;
    }

    /** Roots of the whole subtrees, the largest first. */
    public List<Hash> roots() {
        var list = new ArrayList<Hash>(roots.size());
        roots.forEach(root -> list.add(Hash.of(root)));
        return List.copyOf(list);
    }

    public void add(Hash leaf) {
        add(leaf.value().toArray());
    }

    /** Adds a leaf's hash; the array is kept. */
    public void add(byte[] leaf) {
        addSubtree(0, leaf);
    }

    /**
     * Adds a whole subtree of 2<sup>level</sup> leaves at once.
     *
     * @throws IllegalArgumentException when the tree does not end where such a subtree can begin
     */
    public void addSubtree(int level, byte[] root) {
        if (level < 0 || level > 62 || (size & (1L << level) - 1) != 0) {
            throw new IllegalArgumentException("no subtree of level " + level + " begins at " + size);
        }
        var joined = root;
        for (var bit = level; (size >>> bit & 1) == 1; bit++) {
            joined = hash.node(roots.removeLast(), joined);
        }
        roots.addLast(joined);
        size += 1L << level;
    }

    /** Root of the tree as it stands. */
    public Hash root() {
        if (roots.isEmpty()) {
            return hash.empty();
        }
        var fromRight = roots.descendingIterator();
        var root = fromRight.next();
        while (fromRight.hasNext()) {
            root = hash.node(fromRight.next(), root);
        }
        return Hash.of(root);
    }

    public TreeHead head() {
        return new TreeHead(size, root());
    }
}
