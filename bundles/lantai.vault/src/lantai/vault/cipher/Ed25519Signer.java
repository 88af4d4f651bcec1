package lantai.vault.cipher;

import java.util.Arrays;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

import lantai.app.vault.Signer;
import lantai.core.event.Bytes;

/** A person's Ed25519 key (RFC 8032) in memory. */
public final class Ed25519Signer implements Signer {

    /** Exact length of a signature; anything else is refused. */
    public static final int SIGNATURE = Ed25519.SIGNATURE_SIZE;

    private final String person;
    private final byte[] seed;
    private final byte[] publicKey;
    private boolean closed;

    /** @param seed 32 bytes; copied */
    public Ed25519Signer(String person, byte[] seed) {
        this.person = person;
        this.seed = seed.clone();
        this.publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(this.seed, 0, publicKey, 0);
    }

    @Override
    public String person() {
        return person;
    }

    @Override
    public Bytes publicKey() {
        return Bytes.of(publicKey);
    }

    @Override
    public byte[] sign(byte[] message) {
        byte[] key;
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("the key of " + person + " was closed");
            }
            key = seed.clone();
        }
        try {
            var signature = new byte[SIGNATURE];
            Ed25519.sign(key, 0, publicKey, 0, message, 0, message.length, signature, 0);
            return signature;
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Whether a signature is good; lengths are checked first. */
    public static boolean verify(Bytes publicKey, byte[] message, Bytes signature) {
        return publicKey.length() == Ed25519.PUBLIC_KEY_SIZE && signature.length() == SIGNATURE
                && Ed25519.verify(signature.toArray(), 0, publicKey.toArray(), 0, message, 0, message.length);
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(seed, (byte) 0);
    }

    @Override
    public String toString() {
        return "signer of " + person;
    }
}
