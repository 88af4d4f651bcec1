package lantai.app.backup;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import lantai.app.backup.BackupRefused.Reason;
import lantai.core.event.Hash;

/** Reads what {@link EntryWriter} wrote and believes nothing of it: names, lengths, digests and manifest must all agree. */
final class EntryReader {

    private static final int MOST_FILES = 1 << 20;
    private static final int LONGEST_MANIFEST = 256 << 20;

    /** Is given each file; need not read it to its end. */
    interface Visitor {
        void file(String name, long length, InputStream content) throws IOException;
    }

    private final String source;
    private final Supplier<MessageDigest> digests;
    private final FileName names = new FileName();
    private final List<BackupManifest.Item> items = new ArrayList<>();
    private String part = "-";

    /** @param source how the caller names the backup */
    EntryReader(String source, Supplier<MessageDigest> digests) {
        this.source = source;
        this.digests = digests;
    }

    BackupManifest read(InputStream from, Visitor visitor) throws IOException, BackupRefused {
        try {
            var in = new DataInputStream(from);
            var kind = in.read();
            while (kind == EntryWriter.FILE && items.size() < MOST_FILES) {
                file(in, visitor);
                kind = in.read();
            }
            part = "manifest";
            if (kind != EntryWriter.MANIFEST) {
                throw damaged(-1, null);
            }
            var manifest = manifest(in);
            if (in.read() >= 0 || !manifest.files().equals(items)) {
                throw damaged(-1, null);
            }
            return manifest;
        } catch (ContainerDamaged e) {
            throw damaged(e.offset(), e);
        } catch (EOFException e) {
            throw damaged(-1, e);
        }
    }

    private void file(DataInputStream in, Visitor visitor) throws IOException, BackupRefused {
        var bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        var name = new String(bytes, StandardCharsets.UTF_8);
        if (!Arrays.equals(name.getBytes(StandardCharsets.UTF_8), bytes) || !names.admits(name)) {
            throw new BackupRefused(Reason.BAD_NAME, Map.of("file", source, "part", name.replaceAll("[^A-Za-z0-9._@/+-]", "?")), null);
        }
        part = name;
        var length = in.readLong();
        if (length < 0) {
            throw damaged(-1, null);
        }
        var content = new Content(in, length, digests.get());
        visitor.file(name, length, content);
        content.skipRest();
        var digest = Hash.of(content.digest.digest());
        var said = new byte[Hash.LENGTH];
        in.readFully(said);
        if (!digest.equals(Hash.of(said))) {
            throw damaged(-1, null);
        }
        items.add(new BackupManifest.Item(digest, length, name));
    }

    private BackupManifest manifest(DataInputStream in) throws IOException, BackupRefused {
        var length = in.readInt();
        if (length < 0 || length > LONGEST_MANIFEST) {
            throw damaged(-1, null);
        }
        var bytes = in.readNBytes(length);
        try {
            return BackupManifest.parse(bytes);
        } catch (IllegalArgumentException e) {
            throw damaged(-1, e);
        }
    }

    private BackupRefused damaged(long offset, Throwable cause) {
        return new BackupRefused(Reason.DAMAGED, Map.of("file", source, "part", part, "offset", offset < 0 ? "-" : Long.toString(offset)), cause);
    }

    /** The bytes of one file; ends with it. */
    private static final class Content extends FilterInputStream {

        private final MessageDigest digest;
        private long left;

        private Content(InputStream in, long length, MessageDigest digest) {
            super(in);
            this.left = length;
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            var read = in.read(into, from, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException();
            }
            digest.update(into, from, read);
            left -= read;
            return read;
        }

        private void skipRest() throws IOException {
            var buffer = new byte[1 << 14];
            while (left > 0) {
                read(buffer, 0, buffer.length);
            }
        }

        @Override
        public void close() {
            // the backup goes on behind it
        }
    }
}
