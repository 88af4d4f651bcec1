package lantai.vault.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

import lantai.app.vault.VaultRefused;
import lantai.app.vault.VaultRefused.Reason;
import lantai.core.event.Bytes;
import lantai.core.event.Suite;
import lantai.vault.slot.SafeFile;

/**
 * {@code vault/keys.cck}: a header with the vault's id, then records {@code len4 | keyId16 | purposeLen2 | purpose | box | CRC32C4}.
 * Appending only; what is new is durable after {@link #sync()}. A torn last record was never relied on by any durable event and is
 * put aside at opening ({@code keys.cck@OFFSET.torn}); damage anywhere else is reported.
 */
public final class KeyFile implements AutoCloseable {

    private static final int MAGIC = 0x4c54_4b46;
    private static final int VERSION = 2;
    private static final int HEADER = 24;
    private static final int ID = 16;

    /** A wrapped key. */
    public record Wrapped(Bytes id, String purpose, byte[] box) {
    }

    private final Path path;
    private FileChannel channel;
    private final Suite suite;
    private final Bytes vault;
    private final Map<Bytes, Wrapped> keys;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private long end;

    private KeyFile(Path path, FileChannel channel, Suite suite, Bytes vault, Map<Bytes, Wrapped> keys, long end) {
        this.path = path;
        this.channel = channel;
        this.suite = suite;
        this.vault = vault;
        this.keys = keys;
        this.end = end;
    }

    public static KeyFile create(Path file, Suite suite, Bytes vault) throws IOException {
        Files.createDirectories(file.getParent());
        var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.write(ByteBuffer.wrap(header(suite, vault)), 0);
        channel.force(true);
        SafeFile.syncFolder(file.getParent());
        return new KeyFile(file, channel, suite, vault, new LinkedHashMap<>(), HEADER);
    }

    private static byte[] header(Suite suite, Bytes vault) {
        return ByteBuffer.allocate(HEADER).putInt(MAGIC).put((byte) VERSION).put((byte) suite.number()).putShort((short) 0).put(vault.toArray()).array();
    }

    public static KeyFile open(Path file) throws IOException, VaultRefused {
        var data = Files.readAllBytes(file);
        if (data.length < HEADER || ByteBuffer.wrap(data).getInt() != MAGIC || data[4] != VERSION
                || data[6] != 0 || data[7] != 0) {
            throw damaged(file, 0);
        }
        var suite = suite(file, data[5] & 0xff);
        var keys = new LinkedHashMap<Bytes, Wrapped>();
        var at = HEADER;
        while (at < data.length) {
            var next = record(data, at, keys);
            if (next < 0) {
                if (isComplete(data, at) || anyRecordBehind(data, at)) {
                    throw damaged(file, at);
                }
                break;
            }
            at = next;
        }
        var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (at < data.length) {
            Files.write(file.resolveSibling("keys.cck@" + at + ".torn"), Arrays.copyOfRange(data, at, data.length));
            channel.truncate(at);
            channel.force(true);
        }
        return new KeyFile(file, channel, suite, Bytes.of(Arrays.copyOfRange(data, 8, HEADER)), keys, at);
    }

    private static Suite suite(Path file, int number) throws VaultRefused {
        try {
            return Suite.ofNumber(number);
        } catch (IllegalArgumentException e) {
            throw new VaultRefused(Reason.SUITE_NOT_AVAILABLE, Map.of("suite", Integer.toString(number), "file", file.getFileName().toString()), e);
        }
    }

    private static VaultRefused damaged(Path file, int at) {
        return new VaultRefused(Reason.KEYS_DAMAGED, Map.of("file", file.getFileName().toString(), "offset", Integer.toString(at)), null);
    }

    /** @return where the next record begins, or -1 when none stands whole here */
    private static int record(byte[] data, int at, Map<Bytes, Wrapped> into) {
        if (data.length - at < 4) {
            return -1;
        }
        var in = ByteBuffer.wrap(data, at, data.length - at);
        var length = in.getInt();
        if (length < ID + 2 || length > 4096 || data.length - at < 4 + length + 4) {
            return -1;
        }
        var crc = new CRC32C();
        crc.update(data, at, 4 + length);
        if (ByteBuffer.wrap(data, at + 4 + length, 4).getInt() != (int) crc.getValue()) {
            return -1;
        }
        var id = new byte[ID];
        in.get(id);
        var purpose = new byte[in.getShort()];
        if (purpose.length > length - ID - 2) {
            return -1;
        }
        in.get(purpose);
        var box = new byte[length - ID - 2 - purpose.length];
        in.get(box);
        into.put(Bytes.of(id), new Wrapped(Bytes.of(id), new String(purpose, StandardCharsets.UTF_8), box));
        return at + 4 + length + 4;
    }

    /** A record of full length whose check sum differs was not torn by a crash: its bytes were changed. */
    private static boolean isComplete(byte[] data, int at) {
        return data.length - at >= 4 && ByteBuffer.wrap(data, at, 4).getInt() == data.length - at - 8;
    }

    private static boolean anyRecordBehind(byte[] data, int from) {
        for (var at = from + 1; at < data.length - ID; at++) {
            if (record(data, at, new LinkedHashMap<>()) > 0) {
                return true;
            }
        }
        return false;
    }

    public Suite suite() {
        return suite;
    }

    public Bytes vault() {
        return vault;
    }

    /** All keys in the order they were made. */
    public synchronized Map<Bytes, Wrapped> keys() {
        return new LinkedHashMap<>(keys);
    }

    public synchronized Optional<Wrapped> key(Bytes id) {
        return Optional.ofNullable(keys.get(id));
    }

    public synchronized void add(Wrapped key) {
        keys.put(key.id(), key);
        waiting.writeBytes(record(key));
    }

    private static byte[] record(Wrapped key) {
        var purpose = key.purpose().getBytes(StandardCharsets.UTF_8);
        var length = ID + 2 + purpose.length + key.box().length;
        var record = ByteBuffer.allocate(4 + length + 4).putInt(length).put(key.id().toArray()).putShort((short) purpose.length)
                .put(purpose).put(key.box());
        var crc = new CRC32C();
        crc.update(record.array(), 0, 4 + length);
        return record.putInt((int) crc.getValue()).array();
    }

    /**
     * Takes a key out for ever: the file is written anew without it and put in place whole.
     *
     * @return what is gone
     */
    public synchronized Wrapped drop(Bytes id) {
        var left = new LinkedHashMap<>(keys);
        var gone = left.remove(id);
        if (gone == null) {
            throw new IllegalArgumentException("no key " + id);
        }
        var content = new ByteArrayOutputStream();
        content.writeBytes(header(suite, vault));
        left.values().forEach(key -> content.writeBytes(record(key)));
        try {
            SafeFile.replace(path, content.toByteArray());
            channel.close();
            channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keys.remove(id);
        waiting.reset();
        end = content.size();
        return gone;
    }

    /** Writes and forces what was added since the last call. */
    public synchronized void sync() {
        if (waiting.size() == 0) {
            return;
        }
        try {
            var bytes = ByteBuffer.wrap(waiting.toByteArray());
            var at = end;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
            channel.force(true);
            end = at;
            waiting.reset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            sync();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
