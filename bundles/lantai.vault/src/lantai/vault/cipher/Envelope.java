package lantai.vault.cipher;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.SecretKey;

/**
 * A box for one person's wrapping key, which anybody can close and only he can open (ECIES): {@code ephemeral public key | box}. The
 * box's key is HKDF of the common secret, salted with both public keys.
 */
public final class Envelope {

    private static final byte[] INFO = "lantai envelope".getBytes(StandardCharsets.US_ASCII);

    private final Boxes boxes;

    public Envelope(Boxes boxes) {
        this.boxes = boxes;
    }

    /** The public key of a wrapping secret of 32 bytes. */
    public byte[] publicKey(byte[] seed) {
        return boxes.suite().agreement().publicKey(seed);
    }

    /**
     * @param bound what the envelope belongs to; it opens only with the same
     * @throws IllegalArgumentException when the public key is none
     */
    public byte[] seal(byte[] publicKey, byte[] bound, byte[] plain) {
        var agreement = boxes.suite().agreement();
        var ephemeral = boxes.fresh(CipherSuite.SECRET);
        try {
            var mine = agreement.publicKey(ephemeral);
            var common = agreement.common(ephemeral, publicKey)
                    .orElseThrow(() -> new IllegalArgumentException("not a public key of suite " + boxes.suite()));
            var box = boxes.seal(key(common, mine, publicKey), bound, plain);
            var all = Arrays.copyOf(mine, mine.length + box.length);
            System.arraycopy(box, 0, all, mine.length, box.length);
            return all;
        } finally {
            Arrays.fill(ephemeral, (byte) 0);
        }
    }

    /** @return what is in it; empty when seed, bound or envelope is not the one it was made with */
    public Optional<byte[]> open(byte[] seed, byte[] bound, byte[] envelope) {
        var agreement = boxes.suite().agreement();
        if (envelope.length < agreement.publicBytes()) {
            return Optional.empty();
        }
        var theirs = Arrays.copyOf(envelope, agreement.publicBytes());
        var box = Arrays.copyOfRange(envelope, theirs.length, envelope.length);
        return agreement.common(seed, theirs).flatMap(common -> boxes.open(key(common, theirs, agreement.publicKey(seed)), bound, box));
    }

    private SecretKey key(byte[] common, byte[] ephemeral, byte[] recipient) {
        var salt = Arrays.copyOf(ephemeral, ephemeral.length + recipient.length);
        System.arraycopy(recipient, 0, salt, ephemeral.length, recipient.length);
        var key = boxes.suite().derive(common, salt, INFO, boxes.suite().keyBytes());
        try {
            return boxes.suite().cipherKey(key);
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(common, (byte) 0);
        }
    }
}
