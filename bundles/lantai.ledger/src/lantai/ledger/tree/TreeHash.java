package lantai.ledger.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.function.Supplier;

import lantai.core.event.Hash;

/**
 * How leaves and nodes are hashed: {@code H(0x00 || leaf)} and {@code H(0x01 || left || right)} as in RFC 6962 §2.1. The digest behind
 * it is a port: SHA-256 from the JDK, SM3 from whoever has it. Safe from any thread.
 */
public final class TreeHash {

    private final String algorithm;
    private final ThreadLocal<MessageDigest> digests;
    private final Hash empty;

    /**
     * @param algorithm exact name of the digest, for messages
     * @param digests   makes a fresh digest of 32 bytes each time it is asked
     * @throws IllegalArgumentException when the digest has another length
     */
    public TreeHash(String algorithm, Supplier<MessageDigest> digests) {
        this.algorithm = Objects.requireNonNull(algorithm);
        this.digests = ThreadLocal.withInitial(digests);
        this.empty = Hash.of(this.digests.get().digest());
    }

    /** SHA-256 of the JDK: suite {@code INTL}. */
    public static TreeHash sha256() {
        return new TreeHash("SHA-256", () -> {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public String algorithm() {
        return algorithm;
    }

    /** Root of the tree without leaves: the digest of nothing. */
    public Hash empty() {
        return empty;
    }

    /** The plain digest of a file, as events name sealed contents. */
    public Hash file(Path file) throws IOException {
        var digest = digests.get();
        digest.reset();
        var piece = new byte[1 << 16];
        try (var in = Files.newInputStream(file)) {
            for (var read = in.read(piece); read > 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return Hash.of(digest.digest());
    }

    public Hash leaf(byte[] leaf) {
        return Hash.of(leaf(leaf, 0, leaf.length));
    }

    /** The same for a leaf that lies within a larger array. */
    public byte[] leaf(byte[] data, int from, int length) {
        var digest = digests.get();
        digest.update((byte) 0);
        digest.update(data, from, length);
        return digest.digest();
    }

    public Hash node(Hash left, Hash right) {
        return Hash.of(node(left.value().toArray(), right.value().toArray()));
    }

    byte[] node(byte[] left, byte[] right) {
        var digest = digests.get();
        digest.update((byte) 1);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }
}
