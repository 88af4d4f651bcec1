package lantai.verify.cipher;

import java.util.Map;

import lantai.core.event.Suite;
import lantai.ledger.tree.TreeHash;

/** The digest of each suite that can be checked here. */
public final class SuiteDigests {

    /** SHA-256 of the JDK, SM3 of Bouncy Castle. */
    public static final Map<Suite, TreeHash> ALL = Map.of(Suite.INTL, TreeHash.sha256(), Suite.GM, new TreeHash("SM3", Sm3::new));

    private SuiteDigests() {
    }
}
