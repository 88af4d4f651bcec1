package lantai.vault.cipher;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with a random 96-bit nonce in front: {@code nonce12 | ciphertext | tag16}. Small texts and keys only, never a file. */
public final class Aead {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /** Bytes a box is longer than what is in it. */
    public static final int OVERHEAD = NONCE + TAG_BITS / 8;

    private final SecureRandom random;

    public Aead(SecureRandom random) {
        this.random = random;
    }

    /** @param bound what the box belongs to; it opens only with the same */
    public byte[] seal(SecretKey key, byte[] bound, byte[] plain) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            var box = new byte[plain.length + OVERHEAD];
            System.arraycopy(nonce, 0, box, 0, NONCE);
            cipher.doFinal(plain, 0, plain.length, box, NONCE);
            return box;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the cipher is not available", e);
        }
    }

    /** @return what is in the box; empty when key, bound or box is not the one it was made with */
    public Optional<byte[]> open(SecretKey key, byte[] bound, byte[] box) {
        if (box.length < OVERHEAD) {
            return Optional.empty();
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, box, 0, NONCE));
            cipher.updateAAD(bound);
            return Optional.of(cipher.doFinal(box, NONCE, box.length - NONCE));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the cipher is not available", e);
        }
    }
}
