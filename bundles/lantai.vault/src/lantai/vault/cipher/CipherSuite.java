package lantai.vault.cipher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

import lantai.app.vault.Signer;
import lantai.core.event.Bytes;
import lantai.core.event.Suite;

/**
 * Everything the vault needs of a suite, and the only place that knows which algorithms a suite is made of. No part can be swapped:
 * INTL is AES-256-GCM, SHA-256, HKDF-SHA-256 and Ed25519; GM (商用密码) is SM4-GCM, SM3, HKDF-SM3 and SM2 with the fixed default id.
 * Secrets have 32 bytes in both suites; what a cipher takes is derived from them.
 */
public enum CipherSuite {

    /** AES-256-GCM and SHA-256 of the JDK, Ed25519. */
    INTL(Suite.INTL, "AES", 32) {
        @Override
        public byte[] seal(SecretKey key, byte[] nonce, byte[] bound, byte[] plain) {
            return AesGcm.seal(key, nonce, bound, plain);
        }

        @Override
        public Optional<byte[]> open(SecretKey key, byte[] nonce, byte[] bound, byte[] sealed) {
            return AesGcm.open(key, nonce, bound, sealed);
        }

        @Override
        public MessageDigest digest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        Digest light() {
            return new SHA256Digest();
        }

        @Override
        KeyAgreement agreement() {
            return KeyAgreement.INTL;
        }

        @Override
        public Signer signer(String person, byte[] seed) {
            return new Ed25519Signer(person, seed);
        }

        @Override
        public boolean verify(Bytes publicKey, byte[] message, Bytes signature) {
            return Ed25519Signer.verify(publicKey, message, signature);
        }
    },

    /** SM4-GCM (GB/T 32907), SM3 (GB/T 32905), SM2 (GB/T 32918). */
    GM(Suite.GM, "SM4", 16) {
        @Override
        public byte[] seal(SecretKey key, byte[] nonce, byte[] bound, byte[] plain) {
            return Sm4Gcm.seal(key, nonce, bound, plain);
        }

        @Override
        public Optional<byte[]> open(SecretKey key, byte[] nonce, byte[] bound, byte[] sealed) {
            return Sm4Gcm.open(key, nonce, bound, sealed);
        }

        @Override
        public MessageDigest digest() {
            return new Sm3MessageDigest();
        }

        @Override
        Digest light() {
            return new SM3Digest();
        }

        @Override
        KeyAgreement agreement() {
            return KeyAgreement.GM;
        }

        @Override
        public Signer signer(String person, byte[] seed) {
            return new Sm2Signer(person, seed);
        }

        @Override
        public boolean verify(Bytes publicKey, byte[] message, Bytes signature) {
            return Sm2Check.isGood(publicKey, message, signature);
        }
    };

    /** Length of every nonce. */
    public static final int NONCE = 12;
    /** Length of every authentication tag. */
    public static final int TAG = 16;
    /** Length of every secret that is not yet a cipher's key. */
    public static final int SECRET = 32;

    private final Suite suite;
    private final String cipher;
    private final int keyBytes;

    CipherSuite(Suite suite, String cipher, int keyBytes) {
        this.suite = suite;
        this.cipher = cipher;
        this.keyBytes = keyBytes;
    }

    public static CipherSuite of(Suite suite) {
        return switch (suite) {
            case INTL -> INTL;
            case GM -> GM;
        };
    }

    /** @throws IllegalArgumentException for a number no suite has: fails closed */
    public static CipherSuite ofNumber(int number) {
        return of(Suite.ofNumber(number));
    }

    public Suite suite() {
        return suite;
    }

    /** Length of the cipher's key: 32 or 16. */
    public int keyBytes() {
        return keyBytes;
    }

    /** The cipher's key out of exactly {@link #keyBytes()} bytes; copied. */
    public SecretKey cipherKey(byte[] bytes) {
        if (bytes.length != keyBytes) {
            throw new IllegalArgumentException("a key of " + bytes.length + " bytes for suite " + name());
        }
        return new SecretKeySpec(bytes, cipher);
    }

    /** The cipher's key of a secret for one purpose. */
    public SecretKey cipherKey(byte[] secret, String purpose) {
        var key = derive(secret, purpose, keyBytes);
        try {
            return cipherKey(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * @param nonce 12 bytes, never twice with the same key
     * @param bound what the result belongs to; it opens only with the same
     * @return ciphertext and 16-byte tag
     */
    public abstract byte[] seal(SecretKey key, byte[] nonce, byte[] bound, byte[] plain);

    /** @return the plain bytes; empty when anything differs from what was sealed */
    public abstract Optional<byte[]> open(SecretKey key, byte[] nonce, byte[] bound, byte[] sealed);

    /** A fresh digest of 32 bytes. */
    public abstract MessageDigest digest();

    /** A fresh digest for Bouncy Castle's own constructions. */
    abstract Digest light();

    abstract KeyAgreement agreement();

    /** HMAC (RFC 2104) with the suite's digest. */
    public byte[] mac(byte[] key, byte[] message) {
        var mac = new HMac(light());
        mac.init(new KeyParameter(key));
        mac.update(message, 0, message.length);
        var out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return out;
    }

    /** HKDF (RFC 5869) with the suite's digest: extract with a salt, expand with what it is for. */
    public byte[] derive(byte[] secret, byte[] salt, byte[] info, int length) {
        return generated(new HKDFParameters(secret, salt, info), length);
    }

    /** HKDF-Expand alone: one secret of full strength gives a key a purpose. */
    public byte[] derive(byte[] secret, String purpose, int length) {
        return generated(HKDFParameters.skipExtractParameters(secret, purpose.getBytes(StandardCharsets.UTF_8)), length);
    }

    private byte[] generated(HKDFParameters parameters, int length) {
        var hkdf = new HKDFBytesGenerator(light());
        hkdf.init(parameters);
        var key = new byte[length];
        hkdf.generateBytes(key, 0, length);
        return key;
    }

    /** A signing key out of a secret of 32 bytes; the same secret gives the same key. */
    public abstract Signer signer(String person, byte[] seed);

    /** Whether a signature is good and everything about it has its one form. */
    public abstract boolean verify(Bytes publicKey, byte[] message, Bytes signature);
}
