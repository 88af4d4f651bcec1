package lantai.ledger.tree;

import java.util.Objects;

import lantai.core.event.Hash;

/**
 * How long a log is and what it commits to.
 *
 * @param size number of leaves, from 0
 * @param root Merkle root over them
 */
public record TreeHead(long size, Hash root) {

    public TreeHead {
        Objects.requireNonNull(root, "root");
        if (size < 0) {
            throw new IllegalArgumentException("a tree of " + size + " leaves");
        }
    }
}
