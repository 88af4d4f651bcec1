package lantai.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real file system of a few megabytes, in memory; only where the system lets this user mount one. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Empty where this user may not mount. */
    static Optional<SmallDisk> mount(Path at, int megabytes) throws IOException {
        Files.createDirectories(at);
        return call("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", at.toString()) ? Optional.of(new SmallDisk(at))
                : Optional.empty();
    }

    Path folder() {
        return folder;
    }

    /** Lets nobody write any more, or again. */
    boolean remount(boolean readOnly) throws IOException {
        return call("mount", "-o", "remount," + (readOnly ? "ro" : "rw"), folder.toString());
    }

    /** Takes all but so many bytes. */
    Path fillUpTo(long left) throws IOException {
        var ballast = folder.resolve("ballast");
        var size = Files.getFileStore(folder).getUsableSpace() - left;
        var block = new byte[1 << 16];
        try (var out = Files.newOutputStream(ballast)) {
            for (var written = 0L; written < size; written += block.length) {
                out.write(block, 0, (int) Math.min(block.length, size - written));
            }
        }
        return ballast;
    }

    private static boolean call(String... words) throws IOException {
        try {
            var process = new ProcessBuilder(List.of(words)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!call("umount", folder.toString()) && !call("umount", "-l", folder.toString())) {
            throw new IOException(folder + " cannot be let go");
        }
    }
}
