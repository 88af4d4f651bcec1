package lantai.vault.cipher;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.SecretKey;

/**
 * Small sealed boxes of a suite, with a random 96-bit nonce in front: {@code nonce12 | ciphertext | tag16}. Texts and keys only, never a
 * file.
 */
public final class Boxes {

    /** Bytes a box is longer than what is in it. */
    public static final int OVERHEAD = CipherSuite.NONCE + CipherSuite.TAG;

    private final CipherSuite suite;
    private final SecureRandom random;

    public Boxes(CipherSuite suite, SecureRandom random) {
        this.suite = suite;
        this.random = random;
    }

    public CipherSuite suite() {
        return suite;
    }

    /** Fresh random bytes, such as a salt or a secret. */
    public byte[] fresh(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** @param bound what the box belongs to; it opens only with the same */
    public byte[] seal(SecretKey key, byte[] bound, byte[] plain) {
        var nonce = fresh(CipherSuite.NONCE);
        var sealed = suite.seal(key, nonce, bound, plain);
        var box = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, box, nonce.length, sealed.length);
        return box;
    }

    /** @return what is in the box; empty when key, bound or box is not the one it was made with */
    public Optional<byte[]> open(SecretKey key, byte[] bound, byte[] box) {
        if (box.length < OVERHEAD) {
            return Optional.empty();
        }
        return suite.open(key, Arrays.copyOf(box, CipherSuite.NONCE), bound, Arrays.copyOfRange(box, CipherSuite.NONCE, box.length));
    }
}
