package lantai.vault.cipher;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** The curve of GB/T 32918.5 ({@code sm2p256v1}), its points in their one form, and the only id anybody signs under here. */
final class Sm2 {

    /** {@code 0x04 | x 32 | y 32}; no other form is taken. */
    static final int POINT = 65;
    /** Default id of GM/T 0009 §10 ({@code 1234567812345678}); no caller can give another. */
    private static final byte[] ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);
    private static final ECDomainParameters DOMAIN = new ECDomainParameters(CustomNamedCurves.getByName("sm2p256v1"));
    private static final int SCALAR = 32;

    private Sm2() {
    }

    static byte[] id() {
        return ID.clone();
    }

    static ECDomainParameters domain() {
        return DOMAIN;
    }

    static BigInteger order() {
        return DOMAIN.getN();
    }

    /** A private key in [1, n-2] as GB/T 32918.1 asks, out of a 32-byte secret; 48 derived bytes leave no bias to speak of. */
    static BigInteger privateKey(byte[] seed) {
        var wide = CipherSuite.GM.derive(seed, "lantai sm2 key", 48);
        try {
            return new BigInteger(1, wide).mod(order().subtract(BigInteger.TWO)).add(BigInteger.ONE);
        } finally {
            Arrays.fill(wide, (byte) 0);
        }
    }

    static byte[] publicKey(BigInteger privateKey) {
        return bytes(new FixedPointCombMultiplier().multiply(DOMAIN.getG(), privateKey));
    }

    static byte[] bytes(ECPoint point) {
        return point.normalize().getEncoded(false);
    }

    /** A public key on the curve; empty for any other bytes. */
    static Optional<ECPublicKeyParameters> publicKey(byte[] bytes) {
        if (bytes.length != POINT || bytes[0] != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ECPublicKeyParameters(DOMAIN.getCurve().decodePoint(bytes), DOMAIN));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The 32 bytes of a number below the order or the field's prime. */
    static byte[] scalar(BigInteger number) {
        var bytes = new byte[SCALAR];
        var raw = number.toByteArray();
        var from = raw.length > SCALAR ? raw.length - SCALAR : 0;
        System.arraycopy(raw, from, bytes, SCALAR - (raw.length - from), raw.length - from);
        return bytes;
    }
}
