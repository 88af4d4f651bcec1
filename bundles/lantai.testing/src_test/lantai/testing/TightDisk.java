package lantai.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import lantai.ledger.journal.Disk;

/** A disk that says how much is left, and whose forces, or every change, fail from some moment on. */
final class TightDisk implements Disk {

    private volatile long usable = Long.MAX_VALUE / 2;
    private final AtomicInteger changesLeft = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger forcesLeft = new AtomicInteger(Integer.MAX_VALUE);

    void usable(long bytes) {
        usable = bytes;
    }

    void failForcesAfter(int more) {
        forcesLeft.set(more);
    }

    /** From the next change but so many on it is as if mounted for reading only, as a system does after errors. */
    void readOnlyAfter(int more) {
        changesLeft.set(more);
    }

    private void change(Path file) throws IOException {
        if (changesLeft.getAndDecrement() <= 0) {
            throw new FileSystemException(file == null ? "-" : file.toString(), null, "Read-only file system");
        }
    }

    @Override
    public void write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        change(null);
        Disk.super.write(channel, bytes, position);
    }

    @Override
    public void truncate(FileChannel channel, long size) throws IOException {
        change(null);
        Disk.super.truncate(channel, size);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        change(from);
        Disk.super.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        change(file);
        Disk.super.delete(file);
    }

    @Override
    public long usable(Path folder) {
        return usable;
    }

    @Override
    public void force(FileChannel channel, boolean metadata) throws IOException {
        if (forcesLeft.getAndDecrement() <= 0) {
            throw new IOException("Input/output error");
        }
        Disk.super.force(channel, metadata);
    }
}
