package lantai.ledger.signature;

import lantai.core.event.Bytes;
import lantai.core.event.Suite;

/** Tells whether a signature is good; the provider of the mathematics stands behind it. Safe from any thread. */
@FunctionalInterface
public interface SignatureCheck {

    /**
     * @param key       public key in the suite's form
     * @param message   the exact bytes signed
     * @param signature in the suite's form; its length has been checked
     * @return false for a signature that is not good or a key that is none
     * @throws IllegalArgumentException when this provider does not know the suite: fails closed
     */
    boolean isGood(Suite suite, Bytes key, byte[] message, Bytes signature);

    /** The same with the suite's lengths checked first. */
    default boolean check(Suite suite, Bytes key, byte[] message, Bytes signature) {
        return SignatureForm.of(suite).fits(key, signature) && isGood(suite, key, message, signature);
    }
}
