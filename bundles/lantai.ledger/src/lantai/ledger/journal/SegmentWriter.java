package lantai.ledger.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** How bytes get into the newest segment of one folder. For one thread at a time. */
final class SegmentWriter {

    private final Path folder;
    private final Disk disk;
    private final HeadFile head;
    private FileChannel channel;

    SegmentWriter(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
        this.head = new HeadFile(folder, disk);
    }

    Path folder() {
        return folder;
    }

    /** Makes a new segment file with its header, durable before any record goes in. */
    void start(String name, byte[] header) throws IOException {
        close();
        channel = disk.openForWriting(folder.resolve(name));
        disk.write(channel, ByteBuffer.wrap(header), 0);
        disk.force(channel, true);
        disk.syncFolder(folder);
    }

    void resume(String name) throws IOException {
        close();
        channel = disk.openForWriting(folder.resolve(name));
    }

    /**
     * Writes the end of the segment once more, as it stands, and forces it. Whoever wrote it last was cut short: it may be known to this
     * machine's memory alone, and after a failed force even look as if it were on the medium.
     */
    void settle(long from) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(channel.size() - from));
        var read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes, from + bytes.position());
        }
        disk.write(channel, bytes.flip(), from);
        disk.force(channel, true);
        disk.syncFolder(folder);
    }

    void write(ByteBuffer bytes, long at) throws IOException {
        disk.write(channel, bytes, at);
    }

    void force() throws IOException {
        disk.force(channel, false);
    }

    void remember(Position last) throws IOException {
        head.write(last);
    }

    void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
