package lantai.app.registry;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which program has a registry's folder: number of its process, machine, since when. Stands in the file {@code registry.lock} for whoever
 * finds the folder in use; the lock itself is the system's.
 */
record Holder(String words) {

    private static final int MOST = 200;

    /** This program. */
    static Holder here() {
        return new Holder(ProcessHandle.current().pid() + "@" + machine() + " " + Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "-");
        } catch (UnknownHostException e) {
            return "-";
        }
    }

    /** Best effort: a full disk does not keep anybody out. */
    void write(FileChannel lock) {
        try {
            lock.truncate(0);
            lock.write(ByteBuffer.wrap((words + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
        } catch (IOException e) {
            System.getLogger(Holder.class.getName()).log(System.Logger.Level.DEBUG, "naming the holder", e);
        }
    }

    /** Who wrote himself down; {@code -} when it cannot be read. */
    static Holder read(FileChannel lock) {
        try {
            var bytes = ByteBuffer.allocate(MOST);
            lock.read(bytes, 0);
            var words = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
            return new Holder(words.matches("[0-9]{1,20}@[A-Za-z0-9.-]{1,100} [0-9TZ:-]{1,40}") ? words : "-");
        } catch (IOException e) {
            return new Holder("-");
        }
    }

    @Override
    public String toString() {
        return words;
    }
}
