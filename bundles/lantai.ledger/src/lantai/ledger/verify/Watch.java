package lantai.ledger.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;

import lantai.core.event.Hash;
import lantai.ledger.tree.CompactRange;

/** Remembers the roots at some sizes and the hashes of some leaves while a journal goes by, to be compared afterwards. */
final class Watch {

    private final TreeSet<Long> sizes = new TreeSet<>();
    private final TreeSet<Long> places = new TreeSet<>();
    private final Map<Long, Hash> roots = new HashMap<>();
    private final Map<Long, Hash> leaves = new HashMap<>();

    Watch(LongStream sizes, LongStream places) {
        sizes.forEach(this.sizes::add);
        places.forEach(this.places::add);
    }

    Optional<Hash> root(long size) {
        return Optional.ofNullable(roots.get(size));
    }

    Optional<Hash> leaf(long place) {
        return Optional.ofNullable(leaves.get(place));
    }

    /** Looks at the tree before its first leaf. */
    void begin(CompactRange tree) {
        see(tree);
    }

    /** Takes the leaves of a chunk into the tree, as one subtree where nothing within is to be remembered. */
    void grow(CompactRange tree, Chunk.Result chunk) {
        var end = chunk.firstSeq() + chunk.leaves().size();
        for (var place : places.subSet(chunk.firstSeq(), end)) {
            leaves.put(place, Hash.of(chunk.leaves().get((int) (place - chunk.firstSeq()))));
        }
        if (chunk.subtree().isPresent() && sizes.subSet(chunk.firstSeq() + 1, end).isEmpty()) {
            tree.addSubtree(Chunk.HEIGHT, chunk.subtree().get());
            see(tree);
            return;
        }
        for (var leaf : chunk.leaves()) {
            tree.add(leaf);
            see(tree);
        }
    }

    /** Takes one leaf into the tree. */
    void grow(CompactRange tree, Hash leaf) {
        if (places.contains(tree.size())) {
            leaves.put(tree.size(), leaf);
        }
        tree.add(leaf);
        see(tree);
    }

    private void see(CompactRange tree) {
        if (sizes.contains(tree.size())) {
            roots.put(tree.size(), tree.root());
        }
    }
}
