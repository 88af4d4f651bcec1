package lantai.ledger.tree;

import java.util.ArrayList;
import java.util.List;

import lantai.core.event.Hash;

/** Makes roots and proofs from the nodes of a tree (RFC 6962 §2.1.1 audit paths, §2.1.2 consistency), for any size up to its own. */
public final class TreeProofs {

    private final TreeHash hash;
    private final TreeNodes nodes;

    public TreeProofs(TreeHash hash, TreeNodes nodes) {
        this.hash = hash;
        this.nodes = nodes;
    }

    /** Root of the first leaves. */
    public Hash root(long size) {
        requireSize(size);
        return size == 0 ? hash.empty() : root(0, size);
    }

    public TreeHead head(long size) {
        return new TreeHead(size, root(size));
    }

    /**
     * That a leaf is in the tree of a size: sibling hashes from the leaf's up to the root's child, at most ⌈log2 size⌉.
     *
     * @throws IllegalArgumentException when there is no such leaf
     */
    public List<Hash> inclusion(long index, long size) {
        requireSize(size);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        var path = new ArrayList<Hash>();
        path(index, 0, size, path);
        return List.copyOf(path);
    }

    private void path(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        var middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(root(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(root(from, middle));
        }
    }

    /**
     * That the tree of the smaller size is the beginning of the larger. Empty when they are equal or the smaller has no leaf.
     *
     * @throws IllegalArgumentException when the sizes are not in this order
     */
    public List<Hash> consistency(long smaller, long larger) {
        requireSize(larger);
        if (smaller < 0 || smaller > larger) {
            throw new IllegalArgumentException("no way from a tree of " + smaller + " to one of " + larger);
        }
        var proof = new ArrayList<Hash>();
        if (smaller > 0 && smaller < larger) {
            subproof(smaller, 0, larger, true, proof);
        }
        return List.copyOf(proof);
    }

    private void subproof(long upTo, long from, long to, boolean whole, List<Hash> proof) {
        if (upTo == to) {
            if (!whole) {
                proof.add(root(from, to));
            }
            return;
        }
        var middle = from + split(to - from);
        if (upTo <= middle) {
            subproof(upTo, from, middle, whole, proof);
            proof.add(root(middle, to));
        } else {
            subproof(upTo, middle, to, false, proof);
            proof.add(root(from, middle));
        }
    }

    private Hash root(long from, long to) {
        var count = to - from;
        if (Long.bitCount(count) == 1) {
            var level = Long.numberOfTrailingZeros(count);
            return nodes.subtree(level, from >>> level);
        }
        var middle = from + split(count);
        return hash.node(root(from, middle), root(middle, to));
    }

    /** The largest power of two below a count of at least two. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }

    private void requireSize(long size) {
        if (size < 0 || size > nodes.size()) {
            throw new IllegalArgumentException("no tree of " + size + " within one of " + nodes.size());
        }
    }
}
