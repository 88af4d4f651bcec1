package lantai.vault.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import lantai.app.blob.BlobReceipt;
import lantai.app.blob.BlobRefused;
import lantai.app.blob.BlobRefused.Reason;
import lantai.app.blob.ContentFiles;
import lantai.app.blob.OpenContent;
import lantai.vault.cipher.CipherSuite;
import lantai.vault.slot.SafeFile;

/** Keeps sealed contents in one folder; the caller keeps each content's key and ledger hash. */
public final class BlobStore implements ContentFiles {

    private static final HexFormat HEX = HexFormat.of();
    private static final int PIECE = 1 << 16;

    private final Path folder;
    private final CipherSuite suite;
    private final SecureRandom random;

    /** Keeps contents in the folder {@code blobs} of a registry; it is made with the first. */
    public BlobStore(Path folder, CipherSuite suite, SecureRandom random) {
        this.folder = folder;
        this.suite = suite;
        this.random = random;
    }

    @Override
    public BlobReceipt put(InputStream content, byte[] key) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            SafeFile.syncFolder(folder.toAbsolutePath().getParent());
        }
        var id = fresh(16);
        var name = HEX.formatHex(id);
        var seal = BlobSeal.create(suite, id, fresh(32), key);
        var temp = folder.resolve(name + UNFINISHED);
        try {
            var receipt = write(temp, name, seal, content);
            Files.move(temp, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            SafeFile.syncFolder(folder);
            return receipt;
        } finally {
            Files.deleteIfExists(temp);
        }
    }

    private BlobReceipt write(Path temp, String name, BlobSeal seal, InputStream content) throws IOException {
        var digest = suite.digest();
        long size = 0;
        try (var file = FileChannel.open(temp, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            append(file, digest, seal.header());
            var chunk = content.readNBytes(BlobSeal.CHUNK);
            var last = false;
            for (int number = 0; !last; number = Math.incrementExact(number)) {
                var next = content.readNBytes(BlobSeal.CHUNK);
                last = next.length == 0;
                append(file, digest, seal.seal(number, last, chunk));
                size += chunk.length;
                chunk = next;
            }
            file.force(true);
        }
        return new BlobReceipt(name, size, HEX.formatHex(digest.digest()));
    }

    private static void append(FileChannel file, MessageDigest digest, byte[] bytes) throws IOException {
        digest.update(bytes);
        for (var buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining();) {
            file.write(buffer);
        }
    }

    @Override
    public OpenContent open(String id, byte[] key) throws IOException {
        var idBytes = idBytes(id);
        var file = channel(id);
        try {
            return new OpenBlob(file, idBytes, key);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public String hash(String id) throws IOException {
        idBytes(id);
        try (var file = channel(id)) {
            var digest = suite.digest();
            var buffer = ByteBuffer.allocate(PIECE);
            while (file.read(buffer) > 0) {
                digest.update(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
            return HEX.formatHex(digest.digest());
        }
    }

    @Override
    public String mark(String id) throws IOException {
        idBytes(id);
        try {
            var file = folder.resolve(id);
            return Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (NoSuchFileException e) {
            throw new BlobRefused(Reason.MISSING, id);
        }
    }

    @Override
    public List<String> names() throws IOException {
        var names = new ArrayList<String>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder)) {
                files.forEach(file -> names.add(file.getFileName().toString()));
            } catch (DirectoryIteratorException | UncheckedIOException e) {
                throw new IOException(e.getCause());
            }
        }
        names.sort(null);
        return names;
    }

    private FileChannel channel(String id) throws IOException {
        try {
            return FileChannel.open(folder.resolve(id), StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw new BlobRefused(Reason.MISSING, id);
        }
    }

    private static byte[] idBytes(String id) throws BlobRefused {
        if (!id.matches("[0-9a-f]{32}")) {
            throw new BlobRefused(Reason.FORMAT, id);
        }
        return HEX.parseHex(id);
    }

    private byte[] fresh(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
