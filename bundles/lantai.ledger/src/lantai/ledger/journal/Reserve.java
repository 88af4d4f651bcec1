package lantai.ledger.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * A file that holds disk space back: let go when the journal stops, it leaves room for the head, the key file and the projection to be
 * closed. It is filled step by step while there is nothing else to write, with bytes no file system can compress or leave out. What it
 * holds counts as free, so that letting go of it changes nothing about whether the disk is full. For the writing thread alone, but for
 * the question whether there is room.
 */
final class Reserve {

    static final String NAME = "reserve";
    private static final int STEP = 1 << 20;

    private final Path folder;
    private final Path file;
    private final Disk disk;
    private final JournalOptions options;
    private volatile long held;
    private boolean resting;
    private boolean broken;

    Reserve(Path folder, Disk disk, JournalOptions options) throws IOException {
        this.folder = folder;
        this.file = folder.resolve(NAME);
        this.disk = disk;
        this.options = options;
        held = Files.exists(file) ? Files.size(file) : 0;
    }

    /** Throws when the disk has no room for so many bytes; nothing has been written then. */
    void demand(long size) throws IOException {
        if (!isRoom(size)) {
            throw new JournalFailed(JournalFailed.Reason.DISK_FULL, null);
        }
        resting = false;
    }

    boolean isRoom(long size) throws IOException {
        return disk.usable(folder) + held - size >= options.minimumFree();
    }

    /** Whether there is a step to be made. */
    boolean isShort() {
        return held < options.reserveBytes() && !resting && !broken;
    }

    /** Makes one step; without room for it rests until something was appended again. Never fails: it is no part of the record. */
    void grow() {
        try {
            var step = (int) Math.min(STEP, options.reserveBytes() - held);
            if (disk.usable(folder) < step || disk.usable(folder) + held < options.minimumFree()) {
                resting = true;
                return;
            }
            try (var channel = disk.openForWriting(file)) {
                disk.write(channel, ByteBuffer.wrap(filling(step)), held);
                disk.force(channel, true);
            }
            held += step;
        } catch (IOException | RuntimeException e) {
            broken = true;
            System.getLogger(Reserve.class.getName()).log(System.Logger.Level.WARNING, "holding disk space back", e);
        }
    }

    /** Gives the space back. */
    void release() {
        try {
            if (Files.exists(file)) {
                disk.delete(file);
            }
            held = 0;
            broken = true;
        } catch (IOException | RuntimeException e) {
            System.getLogger(Reserve.class.getName()).log(System.Logger.Level.WARNING, "giving disk space back", e);
        }
    }

    private byte[] filling(int length) {
        var random = new SplittableRandom(held);
        var bytes = ByteBuffer.allocate(length);
        while (bytes.remaining() >= Long.BYTES) {
            bytes.putLong(random.nextLong());
        }
        return bytes.array();
    }
}
