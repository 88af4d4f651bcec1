package lantai.vault.cipher;

import java.util.Arrays;
import java.util.Optional;

import javax.crypto.SecretKey;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4 (GB/T 32907) in Galois/counter mode (RFC 8998). */
final class Sm4Gcm {

    private Sm4Gcm() {
    }

    static byte[] seal(SecretKey key, byte[] nonce, byte[] bound, byte[] plain) {
        try {
            return run(cipher(true, key, nonce, bound), plain);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<byte[]> open(SecretKey key, byte[] nonce, byte[] bound, byte[] sealed) {
        if (sealed.length < CipherSuite.TAG) {
            return Optional.empty();
        }
        try {
            return Optional.of(run(cipher(false, key, nonce, bound), sealed));
        } catch (InvalidCipherTextException e) {
            return Optional.empty();
        }
    }

    private static byte[] run(GCMModeCipher cipher, byte[] in) throws InvalidCipherTextException {
        var out = new byte[cipher.getOutputSize(in.length)];
        var done = cipher.processBytes(in, 0, in.length, out, 0);
        cipher.doFinal(out, done);
        return out;
    }

    private static GCMModeCipher cipher(boolean seal, SecretKey key, byte[] nonce, byte[] bound) {
        var bytes = key.getEncoded();
        try {
            var cipher = GCMBlockCipher.newInstance(new SM4Engine());
            cipher.init(seal, new AEADParameters(new KeyParameter(bytes), CipherSuite.TAG * 8, nonce, bound));
            return cipher;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
