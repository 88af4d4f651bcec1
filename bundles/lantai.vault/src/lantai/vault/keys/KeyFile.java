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
import lantai.vault.slot.SafeFile;

/**
 * {@code vault/keys.cck}: a header with the vault's id, then records {@code len4 | keyId16 | purposeLen2 | purpose | box | CRC32C4}.
 * Appending only; what is new is durable after {@link #sync()}. A torn last record was never relied on by any durable event and is
 * put aside at opening ({@code keys.cck@OFFSET.torn}); damage anywhere else is reported.
 */
public final class KeyFile implements AutoCloseable {

    private static final int MAGIC = 0x4c54_4b46;
    private static final int VERSION = 1;
    private static final int HEADER = 24;
    private static final int ID = 16;

    /** A wrapped key. */
    public record Wrapped(Bytes id, String purpose, byte[] box) {
    }

    private final FileChannel channel;
    private final Bytes vault;
    private final Map<Bytes, Wrapped> keys;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private long end;

    private KeyFile(FileChannel channel, Bytes vault, Map<Bytes, Wrapped> keys, long end) {
        this.channel = channel;
        this.vault = vault;
        this.keys = keys;
        this.end = end;
    }

    public static KeyFile create(Path file, Bytes vault) throws IOException {
        Files.createDirectories(file.getParent());
        var header = ByteBuffer.allocate(HEADER).putInt(MAGIC).put((byte) VERSION).put((byte) 1).putShort((short) 0).put(vault.toArray());
        var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.write(header.flip(), 0);
        channel.force(true);
        SafeFile.syncFolder(file.getParent());
        return new KeyFile(channel, vault, new LinkedHashMap<>(), HEADER);
    }

    public static KeyFile open(Path file) throws IOException, VaultRefused {
        var data = Files.readAllBytes(file);
        if (data.length < HEADER || ByteBuffer.wrap(data).getInt() != MAGIC || data[4] != VERSION || data[5] != 1
                || data[6] != 0 || data[7] != 0) {
            throw damaged(file, 0);
        }
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
        return new KeyFile(channel, Bytes.of(Arrays.copyOfRange(data, 8, HEADER)), keys, at);
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
        var purpose = key.purpose().getBytes(StandardCharsets.UTF_8);
        var length = ID + 2 + purpose.length + key.box().length;
        var record = ByteBuffer.allocate(4 + length + 4).putInt(length).put(key.id().toArray()).putShort((short) purpose.length)
                .put(purpose).put(key.box());
        var crc = new CRC32C();
        crc.update(record.array(), 0, 4 + length);
        record.putInt((int) crc.getValue());
        waiting.writeBytes(record.array());
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
