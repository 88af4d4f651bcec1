package lantai.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import lantai.core.event.Hash;

/**
 * Checks proofs by the algorithms of RFC 9162 §2.1.3.2 and §2.1.4.2, which share nothing with the making of proofs. Whatever is wrong
 * with a proof, the answer is no; nothing is thrown.
 */
public final class ProofCheck {

    private final TreeHash hash;

    public ProofCheck(TreeHash hash) {
        this.hash = hash;
    }

    /** The one root under which this path puts the leaf at this place; empty when the path does not fit the tree's shape. */
    public Optional<Hash> rootOfInclusion(Hash leaf, long index, long size, List<Hash> path) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        var place = index;
        var last = size - 1;
        var root = leaf;
        for (var sibling : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((place & 1) == 1 || place == last) {
                root = hash.node(sibling, root);
                while ((place & 1) == 0 && place != 0) {
                    place >>>= 1;
                    last >>>= 1;
                }
            } else {
                root = hash.node(root, sibling);
            }
            place >>>= 1;
            last >>>= 1;
        }
        return last == 0 ? Optional.of(root) : Optional.empty();
    }

    /** Whether the leaf with this hash stands at this place of the tree with this head. */
    public boolean inclusion(Hash leaf, long index, TreeHead head, List<Hash> path) {
        return rootOfInclusion(leaf, index, head.size(), path).filter(head.root()::equals).isPresent();
    }

    /** Whether the tree of the first head is the beginning of the tree of the second. */
    public boolean consistency(TreeHead before, TreeHead after, List<Hash> proof) {
        if (before.size() > after.size()) {
            return false;
        }
        if (before.size() == after.size()) {
            return proof.isEmpty() && before.root().equals(after.root());
        }
        if (before.size() == 0) {
            return proof.isEmpty() && before.root().equals(hash.empty());
        }
        if (proof.isEmpty()) {
            return false;
        }
        var path = new ArrayList<Hash>(proof.size() + 1);
        if (Long.bitCount(before.size()) == 1) {
            path.add(before.root());
        }
        path.addAll(proof);
        return climb(before, after, path);
    }

    private boolean climb(TreeHead before, TreeHead after, List<Hash> path) {
        var ones = Long.numberOfTrailingZeros(before.size());
        var place = before.size() - 1 >>> ones;
        var last = after.size() - 1 >>> ones;
        var oldRoot = path.get(0);
        var newRoot = path.get(0);
        for (var sibling : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                oldRoot = hash.node(sibling, oldRoot);
                newRoot = hash.node(sibling, newRoot);
                while ((place & 1) == 0 && place != 0) {
                    place >>>= 1;
                    last >>>= 1;
                }
            } else {
                newRoot = hash.node(newRoot, sibling);
            }
            place >>>= 1;
            last >>>= 1;
        }
        return last == 0 && oldRoot.equals(before.root()) && newRoot.equals(after.root());
    }
}
