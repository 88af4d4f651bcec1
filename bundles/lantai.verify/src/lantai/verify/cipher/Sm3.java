package lantai.verify.cipher;

import java.security.MessageDigest;

import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 (GB/T 32905) of Bouncy Castle in the shape of the JDK's digests. */
final class Sm3 extends MessageDigest {

    private final SM3Digest digest = new SM3Digest();

    Sm3() {
        super("SM3");
    }

    @Override
    protected int engineGetDigestLength() {
        return digest.getDigestSize();
    }

    @Override
    protected void engineUpdate(byte input) {
        digest.update(input);
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
        digest.update(input, offset, length);
    }

    @Override
    protected byte[] engineDigest() {
        var out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return out;
    }

    @Override
    protected void engineReset() {
        digest.reset();
    }
}
