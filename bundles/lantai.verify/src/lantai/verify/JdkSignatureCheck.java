package lantai.verify;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import lantai.core.event.Bytes;
import lantai.core.event.Suite;
import lantai.ledger.signature.SignatureCheck;

/** Ed25519 by the JDK's own provider, so that the verifier shares no cryptography with the program that signed. Suite INTL only. */
final class JdkSignatureCheck implements SignatureCheck {

    /** What stands before a raw key in its X.509 form (RFC 8410 §4). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Map<Bytes, Optional<PublicKey>> keys = new ConcurrentHashMap<>();

    @Override
    public boolean isGood(Suite suite, Bytes key, byte[] message, Bytes signature) {
        if (suite != Suite.INTL) {
            throw new IllegalArgumentException("no provider for " + suite.id());
        }
        var known = keys.computeIfAbsent(key, JdkSignatureCheck::publicKey);
        if (known.isEmpty()) {
            return false;
        }
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(known.get());
            check.update(message);
            return check.verify(signature.toArray());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Optional<PublicKey> publicKey(Bytes key) {
        var encoded = Arrays.copyOf(X509, X509.length + key.length());
        System.arraycopy(key.toArray(), 0, encoded, X509.length, key.length());
        try {
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
