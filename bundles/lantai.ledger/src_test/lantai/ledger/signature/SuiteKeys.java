package lantai.ledger.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

import lantai.core.event.Bytes;
import lantai.core.event.Suite;
import lantai.ledger.tree.SuiteHash;
import lantai.ledger.tree.TreeHash;

/** Keys for tests in both suites: Ed25519 of the JDK, SM2 of {@link SmallSm2}; fresh pairs, and a check. */
public record SuiteKeys(Suite suite, Bytes key, UnaryOperator<byte[]> signing) {

    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The check that tests use. */
    public static final SignatureCheck CHECK = SuiteKeys::isGood;

    public static SuiteKeys fresh() {
        return fresh(Suite.INTL);
    }

    public static SuiteKeys fresh(Suite suite) {
        return switch (suite) {
            case INTL -> ed25519();
            case GM -> sm2(number());
        };
    }

    /** SM2 with a private key that is known. */
    public static SuiteKeys sm2(BigInteger secret) {
        return new SuiteKeys(Suite.GM, Bytes.of(SmallSm2.publicKey(secret)), message -> SmallSm2.sign(secret, number(), message));
    }

    private static BigInteger number() {
        return new BigInteger(250, RANDOM).add(BigInteger.TWO);
    }

    private static SuiteKeys ed25519() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var encoded = pair.getPublic().getEncoded();
            return new SuiteKeys(Suite.INTL, Bytes.of(Arrays.copyOfRange(encoded, X509.length, encoded.length)),
                    message -> ed25519(pair.getPrivate(), message));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ed25519(PrivateKey key, byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] sign(byte[] message) {
        return signing.apply(message);
    }

    /** The suite's digest. */
    public static SuiteHash hash(Suite suite) {
        return suite == Suite.INTL ? SuiteHash.intl() : new SuiteHash(suite, new TreeHash("SM3", SmallSm3::new));
    }

    private static boolean isGood(Suite suite, Bytes key, byte[] message, Bytes value) {
        if (suite == Suite.GM) {
            return SmallSm2.isGood(key.toArray(), message, value.toArray());
        }
        try {
            var encoded = Arrays.copyOf(X509, X509.length + key.length());
            System.arraycopy(key.toArray(), 0, encoded, X509.length, key.length());
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(message);
            return signature.verify(value.toArray());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
