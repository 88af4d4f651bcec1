package lantai.verify;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.function.UnaryOperator;

import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

import lantai.core.event.Bytes;
import lantai.core.event.Suite;

/** A key pair for tests in one of the suites. */
record Pair(Bytes key, UnaryOperator<byte[]> signing) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Pair fresh(Suite suite) {
        return switch (suite) {
            case INTL -> ed25519();
            case GM -> sm2();
        };
    }

    private static Pair ed25519() {
        var seed = new byte[Ed25519.SECRET_KEY_SIZE];
        RANDOM.nextBytes(seed);
        var key = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, key, 0);
        return new Pair(Bytes.of(key), message -> {
            var signature = new byte[Ed25519.SIGNATURE_SIZE];
            Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
            return signature;
        });
    }

    private static Pair sm2() {
        var curve = new ECDomainParameters(CustomNamedCurves.getByName("sm2p256v1"));
        var secret = new BigInteger(250, RANDOM).add(BigInteger.TWO);
        return new Pair(Bytes.of(curve.getG().multiply(secret).normalize().getEncoded(false)), message -> {
            var signer = new SM2Signer();
            signer.init(true, new ParametersWithRandom(new ECPrivateKeyParameters(secret, curve), RANDOM));
            signer.update(message, 0, message.length);
            try {
                return signer.generateSignature();
            } catch (CryptoException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    byte[] sign(byte[] message) {
        return signing.apply(message);
    }
}
