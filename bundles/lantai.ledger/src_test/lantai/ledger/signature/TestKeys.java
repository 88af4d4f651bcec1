package lantai.ledger.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

import lantai.core.event.Bytes;
import lantai.core.event.Suite;

/** Ed25519 of the JDK for tests: fresh key pairs, and a check. */
public record TestKeys(KeyPair pair) {

    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** The check that tests use. */
    public static final SignatureCheck CHECK = TestKeys::isGood;

    public static TestKeys fresh() {
        try {
            return new TestKeys(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Bytes key() {
        var encoded = pair.getPublic().getEncoded();
        return Bytes.of(Arrays.copyOfRange(encoded, X509.length, encoded.length));
    }

    public byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isGood(Suite suite, Bytes key, byte[] message, Bytes value) {
        if (suite != Suite.INTL) {
            throw new IllegalArgumentException("no provider for " + suite);
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
