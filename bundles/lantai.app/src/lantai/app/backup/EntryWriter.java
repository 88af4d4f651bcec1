package lantai.app.backup;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import lantai.core.event.Hash;

/** Writes files one behind the other, each with its digest, and the manifest at the end. */
final class EntryWriter {

    static final int FILE = 1;
    static final int MANIFEST = 2;

    private final DataOutputStream out;
    private final Supplier<MessageDigest> digests;
    private final List<BackupManifest.Item> items = new ArrayList<>();

    EntryWriter(OutputStream out, Supplier<MessageDigest> digests) {
        this.out = new DataOutputStream(out);
        this.digests = digests;
    }

    /** Takes so many bytes of a stream; what lies behind them is left. */
    void file(String name, long length, InputStream in) throws IOException {
        var digest = digests.get();
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        out.writeByte(FILE);
        out.writeShort(bytes.length);
        out.write(bytes);
        out.writeLong(length);
        var buffer = new byte[1 << 16];
        for (var left = length; left > 0;) {
            var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException(name + " is shorter than it was");
            }
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
            left -= read;
        }
        var hash = Hash.of(digest.digest());
        out.write(hash.value().toArray());
        items.add(new BackupManifest.Item(hash, length, name));
    }

    List<BackupManifest.Item> items() {
        return List.copyOf(items);
    }

    void end(BackupManifest manifest) throws IOException {
        var bytes = manifest.bytes();
        out.writeByte(MANIFEST);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }
}
