package lantai.vault.cipher;

import java.math.BigInteger;
import java.util.Arrays;

import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

import lantai.app.vault.Signer;
import lantai.core.event.Bytes;

/** A person's SM2 key (GB/T 32918) in memory. It signs under the default id, in DER of 8 to 72 bytes; no two signatures are alike. */
final class Sm2Signer implements Signer {

    private final String person;
    private final byte[] seed;
    private final Bytes publicKey;
    private boolean closed;

    /** @param seed 32 bytes; copied */
    Sm2Signer(String person, byte[] seed) {
        this.person = person;
        this.seed = seed.clone();
        this.publicKey = Bytes.of(Sm2.publicKey(Sm2.privateKey(this.seed)));
    }

    @Override
    public String person() {
        return person;
    }

    @Override
    public Bytes publicKey() {
        return publicKey;
    }

    @Override
    public byte[] sign(byte[] message) {
        BigInteger key;
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("the key of " + person + " was closed");
            }
            key = Sm2.privateKey(seed);
        }
        return sign(key, message);
    }

    private static byte[] sign(BigInteger key, byte[] message) {
        var signer = new SM2Signer(StandardDSAEncoding.INSTANCE, new SM3Digest());
        signer.init(true, new ParametersWithID(new ECPrivateKeyParameters(key, Sm2.domain()), Sm2.id()));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException(e);
        }
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
