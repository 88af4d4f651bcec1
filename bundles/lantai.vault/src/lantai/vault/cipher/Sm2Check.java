package lantai.vault.cipher;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;

import lantai.core.event.Bytes;

/**
 * Checks SM2 signatures (GB/T 32918.2) strictly: the DER sequence of two integers in its one minimal form and nothing behind it, r and
 * s in [1, n-1], the public key an uncompressed point on the curve.
 */
final class Sm2Check {

    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int LONGEST = 72;

    /** The two numbers of a signature. */
    record Numbers(BigInteger r, BigInteger s) {
    }

    private Sm2Check() {
    }

    static boolean isGood(Bytes publicKey, byte[] message, Bytes signature) {
        var key = Sm2.publicKey(publicKey.toArray());
        var numbers = numbers(signature.toArray());
        if (key.isEmpty() || numbers.isEmpty()) {
            return false;
        }
        var signer = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
        signer.init(false, new ParametersWithID(key.get(), Sm2.id()));
        signer.update(message, 0, message.length);
        var plain = Arrays.copyOf(Sm2.scalar(numbers.get().r()), 64);
        System.arraycopy(Sm2.scalar(numbers.get().s()), 0, plain, 32, 32);
        return signer.verifySignature(plain);
    }

    /** The numbers of a signature in strict DER; empty for any other form or range. */
    static Optional<Numbers> numbers(byte[] der) {
        if (der.length < 8 || der.length > LONGEST || der[0] != SEQUENCE || der[1] != der.length - 2) {
            return Optional.empty();
        }
        var r = integer(der, 2);
        if (r.isEmpty()) {
            return Optional.empty();
        }
        var behind = 4 + der[3];
        var s = integer(der, behind);
        if (s.isEmpty() || behind + 2 + der[behind + 1] != der.length) {
            return Optional.empty();
        }
        return Optional.of(new Numbers(r.get(), s.get()));
    }

    /** A positive integer below the order, without a needless zero byte in front. */
    private static Optional<BigInteger> integer(byte[] der, int at) {
        if (at + 3 > der.length || der[at] != INTEGER) {
            return Optional.empty();
        }
        var length = der[at + 1];
        if (length < 1 || length > 33 || at + 2 + length > der.length) {
            return Optional.empty();
        }
        if (length > 1 && der[at + 2] == 0 && der[at + 3] >= 0) {
            return Optional.empty();
        }
        var number = new BigInteger(der, at + 2, length);
        return Optional.of(number).filter(n -> n.signum() > 0 && n.compareTo(Sm2.order()) < 0);
    }
}
