package lantai.ledger.tree;

import java.util.Objects;

import lantai.core.event.Hash;
import lantai.core.event.Suite;

/**
 * A suite together with the digest that belongs to it: SHA-256 with {@code INTL}, SM3 with {@code GM}. What hashes events takes both
 * at once, so that no log is ever hashed by another suite's digest. Safe from any thread.
 *
 * @param suite the log's suite for life
 * @param tree  hashes leaves and nodes with that suite's digest
 */
public record SuiteHash(Suite suite, TreeHash tree) {

    public SuiteHash {
        Objects.requireNonNull(suite);
        Objects.requireNonNull(tree);
    }

    /** Suite {@code INTL} with the JDK's SHA-256. */
    public static SuiteHash intl() {
        return new SuiteHash(Suite.INTL, TreeHash.sha256());
    }

    /** Hash of an event's leaf: {@code H(0x00 || leaf)} (RFC 6962 §2.1). */
    public Hash leaf(byte[] leaf) {
        return tree.leaf(leaf);
    }
}
