package lantai.ledger.verify;

import java.util.List;

import lantai.core.event.Hash;

/**
 * How far a journal has been verified, small enough to be kept: a later check goes on from here instead of from the beginning. Whoever
 * can write where it is kept can make a check look away; a full check from time to time does not use it.
 *
 * @param size  events verified, at least one
 * @param last  leaf hash of the last of them
 * @param roots of the whole subtrees over them, the largest first
 */
public record Verified(long size, Hash last, List<Hash> roots) {

    public Verified {
        roots = List.copyOf(roots);
        if (size < 1 || Long.bitCount(size) != roots.size()) {
            throw new IllegalArgumentException(roots.size() + " subtrees for " + size + " events");
        }
    }
}
