package lantai.vault.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import lantai.app.vault.VaultRefused;
import lantai.app.vault.VaultRefused.Reason;
import lantai.vault.cipher.CipherSuite;
import lantai.vault.slot.SafeFile;

/**
 * {@code vault/keys.cck}: header, records, and behind each batch of records a seal over everything before it. What is new is appended
 * and durable after {@link #sync()}; whatever takes something away or changes it writes the whole file anew and puts it in place at once,
 * so that a crash leaves the old file or the new one. A last batch that is broken may have been torn by a power cut, sector by sector,
 * before any durable event relied on it, or it was damaged later: only the ledger knows. It is told, and put aside
 * ({@code keys.cck@OFFSET.torn}) as soon as something else is to be written, which is after the ledger was asked. Damage anywhere else
 * is reported at once.
 */
public final class KeyFile implements AutoCloseable {

    private final Path path;
    private final CipherSuite suite;
    private final byte[] data;
    private final int sealed;
    private KeyContent content;
    private byte[] macKey = {};
    private MessageDigest running;
    private FileChannel channel;
    private long end;
    private byte[] broken = {};
    private Optional<String> brokenAt = Optional.empty();
    private ByteArrayOutputStream waiting = new ByteArrayOutputStream();

    private KeyFile(Path path, KeyContent content, byte[] data, int sealed) {
        this.path = path;
        this.suite = CipherSuite.of(content.suite());
        this.content = content;
        this.data = data;
        this.sealed = sealed;
    }

    /** Makes the file; there must be none. */
    public static KeyFile create(Path path, KeyContent content, byte[] macKey) throws IOException {
        Files.createDirectories(path.getParent());
        if (Files.exists(path)) {
            throw new IOException("there are keys already");
        }
        var file = new KeyFile(path, content, new byte[0], 0);
        file.put(content, macKey);
        return file;
    }

    /**
     * Reads the file and checks its form; nothing of it may be relied on before {@link #confirm}.
     *
     * @throws VaultRefused {@code SUITE_NOT_AVAILABLE}, {@code UNKNOWN_FORM} or {@code KEYS_DAMAGED}
     */
    public static KeyFile read(Path path) throws IOException, VaultRefused {
        var data = Files.readAllBytes(path);
        KeyContent content;
        try {
            content = KeyForm.header(data);
        } catch (KeyForm.UnknownForm e) {
            throw unknown(path, e);
        }
        var at = KeyForm.HEADER;
        var sealed = -1;
        for (var next = KeyForm.end(data, at); next > 0; next = KeyForm.end(data, at)) {
            if (KeyForm.isSeal(data, at)) {
                sealed = at;
            }
            at = next;
        }
        if (sealed < 0 || at < data.length && anyBatchEndsBefore(data, at)) {
            throw damaged(path, sealed < 0 ? KeyForm.HEADER : at);
        }
        try {
            for (var record = KeyForm.HEADER; record <= sealed; record = KeyForm.end(data, record)) {
                KeyForm.read(data, record, content);
            }
        } catch (IllegalArgumentException e) {
            throw damaged(path, sealed);
        }
        return new KeyFile(path, content, data, sealed);
    }

    private static VaultRefused unknown(Path path, KeyForm.UnknownForm e) {
        var file = path.getFileName().toString();
        return switch (e.what()) {
            case "suite" -> new VaultRefused(Reason.SUITE_NOT_AVAILABLE, Map.of("suite", e.value(), "file", file), e);
            case "version" -> new VaultRefused(Reason.UNKNOWN_FORM, Map.of("version", e.value(), "file", file), e);
            default -> damaged(path, 0);
        };
    }

    private static VaultRefused damaged(Path path, int at) {
        return new VaultRefused(Reason.KEYS_DAMAGED, Map.of("file", path.getFileName().toString(), "offset", Integer.toString(at)), null);
    }

    /** Whether what is broken reaches over the end of a batch, with something behind it: no power cut does that. */
    private static boolean anyBatchEndsBefore(byte[] data, int from) {
        for (var at = from + 1; at < data.length - 8; at++) {
            var end = KeyForm.end(data, at);
            if (end > 0 && end < data.length && KeyForm.isSeal(data, at)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Checks the last seal under the root key's own key for it, and gets ready to write; nothing is changed yet.
     *
     * @throws VaultRefused {@code KEYS_DAMAGED} when anything before the seal is not what was written
     */
    public synchronized void confirm(byte[] key) throws IOException, VaultRefused {
        var digest = suite.digest();
        digest.update(data, 0, sealed);
        if (!MessageDigest.isEqual(suite.mac(key, digested(digest)), KeyForm.tag(data, sealed))) {
            throw damaged(path, sealed);
        }
        macKey = key.clone();
        end = KeyForm.end(data, sealed);
        digest.update(data, sealed, (int) end - sealed);
        running = digest;
        Files.deleteIfExists(SafeFile.fresh(path));
        channel = open();
        broken = Arrays.copyOfRange(data, (int) end, data.length);
        brokenAt = broken.length > 0 ? Optional.of(aside()) : Optional.empty();
    }

    /** Name of the file that a broken last batch is put into. */
    private String aside() {
        return path.getFileName() + "@" + end + ".torn";
    }

    private void putAside() throws IOException {
        if (broken.length == 0) {
            return;
        }
        SafeFile.replace(path.resolveSibling(aside()), broken);
        channel.truncate(end);
        channel.force(true);
        broken = new byte[0];
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** The name under which a last batch that was broken at opening is put aside. */
    public synchronized Optional<String> torn() {
        return brokenAt;
    }

    private static byte[] digested(MessageDigest digest) {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the file says, with what waits for {@link #sync()}. Not to be changed. */
    public synchronized KeyContent content() {
        return content;
    }

    public synchronized void add(Wrapped key) {
        content.keys().put(key.id(), key);
        waiting.writeBytes(KeyForm.record(key));
    }

    public synchronized void add(RootEnvelope envelope) {
        content.envelopes().put(envelope.person(), envelope);
        waiting.writeBytes(KeyForm.record(envelope));
    }

    /** Writes and forces what was added since the last call, with its seal. */
    public synchronized void sync() {
        if (waiting.size() == 0) {
            return;
        }
        try {
            putAside();
            var batch = waiting.toByteArray();
            running.update(batch);
            var seal = KeyForm.seal(suite.mac(macKey, digested(running)));
            running.update(seal);
            var bytes = ByteBuffer.allocate(batch.length + seal.length).put(batch).put(seal).flip();
            var at = end;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
            channel.force(true);
            end = at;
            waiting = new ByteArrayOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the whole file anew and puts it in place, durable when the call returns.
     *
     * @param key the seal's key from now on
     */
    public synchronized void rewrite(KeyContent next, byte[] key) {
        try {
            put(next, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(KeyContent next, byte[] key) throws IOException {
        putAside();
        var out = new ByteArrayOutputStream();
        out.writeBytes(KeyForm.header(next));
        next.envelopes().values().forEach(e -> out.writeBytes(KeyForm.record(e)));
        next.keys().values().forEach(k -> out.writeBytes(KeyForm.record(k)));
        next.gone().values().forEach(g -> out.writeBytes(KeyForm.record(g)));
        var digest = suite.digest();
        digest.update(out.toByteArray());
        var seal = KeyForm.seal(suite.mac(key, digested(digest)));
        digest.update(seal);
        out.writeBytes(seal);
        SafeFile.replace(path, out.toByteArray());
        if (channel != null) {
            channel.close();
        }
        channel = open();
        content = next;
        Arrays.fill(macKey, (byte) 0);
        macKey = key.clone();
        running = digest;
        end = out.size();
        waiting = new ByteArrayOutputStream();
    }

    @Override
    public synchronized void close() {
        try {
            if (channel != null) {
                sync();
                channel.close();
            }
            Arrays.fill(macKey, (byte) 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
