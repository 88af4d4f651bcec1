package lantai.vault.cipher;

import java.security.MessageDigest;

import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 (GB/T 32905) in the JDK's form. */
final class Sm3MessageDigest extends MessageDigest implements Cloneable {

    private SM3Digest digest;

    Sm3MessageDigest() {
        super("SM3");
        this.digest = new SM3Digest();
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
    protected void engineUpdate(byte[] input, int from, int length) {
        digest.update(input, from, length);
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

    @Override
    public Object clone() throws CloneNotSupportedException {
        var copy = (Sm3MessageDigest) super.clone();
        copy.digest = new SM3Digest(digest);
        return copy;
    }
}
