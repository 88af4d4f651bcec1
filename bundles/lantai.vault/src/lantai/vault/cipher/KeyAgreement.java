package lantai.vault.cipher;

import java.math.BigInteger;
import java.util.Optional;

import org.bouncycastle.math.ec.rfc7748.X25519;

/** How two keys find a common secret: X25519 (RFC 7748), or the x of a common point on the curve of SM2. */
interface KeyAgreement {

    /** Length of a public key. */
    int publicBytes();

    /** The public key of a secret of 32 bytes. */
    byte[] publicKey(byte[] seed);

    /** The 32 common bytes; empty when the other key is none, or one with which anybody would find the same. */
    Optional<byte[]> common(byte[] seed, byte[] other);

    /** Of suite INTL. */
    KeyAgreement INTL = new KeyAgreement() {
        @Override
        public int publicBytes() {
            return X25519.POINT_SIZE;
        }

        @Override
        public byte[] publicKey(byte[] seed) {
            var key = new byte[X25519.POINT_SIZE];
            X25519.scalarMultBase(seed, 0, key, 0);
            return key;
        }

        @Override
        public Optional<byte[]> common(byte[] seed, byte[] other) {
            var secret = new byte[X25519.POINT_SIZE];
            return other.length == X25519.POINT_SIZE && X25519.calculateAgreement(seed, 0, other, 0, secret, 0) ? Optional.of(secret)
                    : Optional.empty();
        }
    };

    /** Of suite GM. The curve has no small subgroup: a point on it is enough. */
    KeyAgreement GM = new KeyAgreement() {
        @Override
        public int publicBytes() {
            return Sm2.POINT;
        }

        @Override
        public byte[] publicKey(byte[] seed) {
            return Sm2.publicKey(Sm2.privateKey(seed));
        }

        @Override
        public Optional<byte[]> common(byte[] seed, byte[] other) {
            BigInteger key = Sm2.privateKey(seed);
            return Sm2.publicKey(other)
                    .map(point -> Sm2.scalar(point.getQ().multiply(key).normalize().getAffineXCoord().toBigInteger()));
        }
    };
}
