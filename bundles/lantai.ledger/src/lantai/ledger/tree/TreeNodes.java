package lantai.ledger.tree;

import lantai.core.event.Hash;

/** Gives the roots of whole subtrees of one tree, wherever they are kept: in memory, in tiles. */
public interface TreeNodes {

    /** Number of leaves. */
    long size();

    /**
     * Root of the whole subtree over leaves {@code [index << level, (index + 1) << level)}.
     *
     * @throws IllegalArgumentException when it reaches beyond the tree
     */
    Hash subtree(int level, long index);
}
