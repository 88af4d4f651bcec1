package lantai.vault.blob;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** The two suites of sealed contents: international, and Chinese commercial ciphers (商用密码). */
public enum BlobSuite {
    /** AES-256-GCM and SHA-256. */
    INTL(32),
    /** SM4-GCM and SM3 (GB/T 32907, GB/T 32905). */
    GM(16);

    private final int keyBytes;

    BlobSuite(int keyBytes) {
        this.keyBytes = keyBytes;
    }

    int keyBytes() {
        return keyBytes;
    }

    byte[] label() {
        return Arrays.copyOf(name().getBytes(StandardCharsets.US_ASCII), 16);
    }

    Digest digest() {
        return this == INTL ? new SHA256Digest() : new SM3Digest();
    }

    byte[] seal(byte[] key, byte[] nonce, byte[] aad, byte[] in) throws GeneralSecurityException {
        return run(true, key, nonce, aad, in);
    }

    byte[] unseal(byte[] key, byte[] nonce, byte[] aad, byte[] in) throws GeneralSecurityException {
        return run(false, key, nonce, aad, in);
    }

    private byte[] run(boolean seal, byte[] key, byte[] nonce, byte[] aad, byte[] in)
            throws GeneralSecurityException {
        if (this == INTL) {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(seal ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(128, nonce));
            cipher.updateAAD(aad);
            return cipher.doFinal(in);
        }
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(seal, new AEADParameters(new KeyParameter(key), 128, nonce, aad));
        byte[] out = new byte[cipher.getOutputSize(in.length)];
        try {
            int n = cipher.processBytes(in, 0, in.length, out, 0);
            cipher.doFinal(out, n);
            return out;
        } catch (InvalidCipherTextException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
