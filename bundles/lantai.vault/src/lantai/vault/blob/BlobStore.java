package lantai.vault.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import lantai.app.blob.BlobReceipt;
import lantai.app.blob.BlobRefused;
import lantai.app.blob.ContentPolicy;
import lantai.vault.cipher.CipherSuite;

/** Keeps sealed contents in one folder; the caller keeps each content's key and ledger hash. */
public final class BlobStore {
    private static final HexFormat HEX = HexFormat.of();
    private final Path folder;
    private final CipherSuite suite;
    private final ContentPolicy policy;
    private final SecureRandom random;

    /** Keeps contents in the folder {@code blobs} of a registry. */
    public BlobStore(Path folder, CipherSuite suite, ContentPolicy policy, SecureRandom random) {
        this.folder = folder;
        this.suite = suite;
        this.policy = policy;
        this.random = random;
    }

    /** Seals a content under a fresh random key of 32 bytes, used for this content only. */
    public BlobReceipt put(InputStream content, byte[] key) throws IOException {
        policy.requireContent();
        Files.createDirectories(folder);
        byte[] id = fresh(16);
        String name = HEX.formatHex(id);
        BlobSeal seal = BlobSeal.create(suite, id, fresh(32), key);
        Path temp = folder.resolve(name + ".part");
        try {
            BlobReceipt receipt = write(temp, name, seal, content);
            Files.move(temp, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
            return receipt;
        } finally {
            Files.deleteIfExists(temp);
        }
    }

    private BlobReceipt write(Path temp, String name, BlobSeal seal, InputStream content) throws IOException {
        MessageDigest digest = suite.digest();
        long size = 0;
        try (FileChannel file = FileChannel.open(temp, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            append(file, digest, seal.header());
            byte[] chunk = content.readNBytes(BlobSeal.CHUNK);
            boolean last = false;
            for (int number = 0; !last; number = Math.incrementExact(number)) {
                byte[] next = content.readNBytes(BlobSeal.CHUNK);
                last = next.length == 0;
                append(file, digest, seal.seal(number, last, chunk));
                size += chunk.length;
                chunk = next;
            }
            file.force(true);
        }
        return new BlobReceipt(name, size, HEX.formatHex(digest.digest()));
    }

    /** Opens a content if its sealed bytes are those the ledger names; all of them are hashed. */
    public OpenBlob open(String id, String hash, byte[] key) throws IOException {
        byte[] idBytes = idBytes(id);
        FileChannel file;
        try {
            file = FileChannel.open(folder.resolve(id), StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw new BlobRefused(BlobRefused.Reason.MISSING);
        }
        try {
            if (!hash(file).equals(hash)) {
                throw new BlobRefused(BlobRefused.Reason.HASH_DIFFERS);
            }
            return new OpenBlob(file, idBytes, key);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private String hash(FileChannel file) throws IOException {
        MessageDigest digest = BlobSeal.suite(OpenBlob.bytes(file, 0, BlobSeal.HEADER)).digest();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        for (long at = 0; file.read(buffer, at) > 0; buffer.clear()) {
            digest.update(buffer.array(), 0, buffer.position());
            at += buffer.position();
        }
        return HEX.formatHex(digest.digest());
    }

    private static byte[] idBytes(String id) throws BlobRefused {
        if (!id.matches("[0-9a-f]{32}")) {
            throw new BlobRefused(BlobRefused.Reason.FORMAT);
        }
        return HEX.parseHex(id);
    }

    private static void append(FileChannel file, MessageDigest digest, byte[] bytes) throws IOException {
        digest.update(bytes, 0, bytes.length);
        for (ByteBuffer buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining();) {
            file.write(buffer);
        }
    }

    private byte[] fresh(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private void syncFolder() throws IOException {
        if (folder.getFileSystem().getSeparator().equals("/")) {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }
}
