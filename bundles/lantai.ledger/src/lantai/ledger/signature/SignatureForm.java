package lantai.ledger.signature;

import lantai.core.event.Bytes;
import lantai.core.event.Suite;

/**
 * How long keys and signatures of a suite are, in bytes; nothing else is looked at any further.
 *
 * @param key               exact length of a public key
 * @param shortestSignature least length of a signature
 * @param longestSignature  greatest length
 */
public record SignatureForm(int key, int shortestSignature, int longestSignature) {

    /** Ed25519 (RFC 8032): 32 and exactly 64. SM2 (GB/T 32918): uncompressed point of 65, strict DER of 8 to 72. */
    public static SignatureForm of(Suite suite) {
        return switch (suite) {
            case INTL -> new SignatureForm(32, 64, 64);
            case GM -> new SignatureForm(65, 8, 72);
        };
    }

    /** Whether both have a possible length. */
    public boolean fits(Bytes publicKey, Bytes signature) {
        return publicKey.length() == key && fits(signature);
    }

    public boolean fits(Bytes signature) {
        return signature.length() >= shortestSignature && signature.length() <= longestSignature;
    }
}
