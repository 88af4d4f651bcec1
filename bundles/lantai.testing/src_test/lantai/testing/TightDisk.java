package lantai.testing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import lantai.ledger.journal.Disk;

/** A disk that says how much is left, and whose forces fail from some moment on. */
final class TightDisk implements Disk {

    private volatile long usable = Long.MAX_VALUE / 2;
    private final AtomicInteger forcesLeft = new AtomicInteger(Integer.MAX_VALUE);

    void usable(long bytes) {
        usable = bytes;
    }

    void failForcesAfter(int more) {
        forcesLeft.set(more);
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
