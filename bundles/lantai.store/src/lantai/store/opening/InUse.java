package lantai.store.opening;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Supplier;

/**
 * The mark that stands beside the pages while somebody has them open. H2 forces nothing, so what a power cut left of its pages may be
 * anything, even something that reads well and is wrong; after a mere kill the system still had every page. The mark therefore names
 * the system's run and the folder: left over from another run, or copied with the folder, it says that the pages cannot be trusted.
 */
public record InUse(Path folder, Supplier<String> run) {

    private static final Path RUN = Path.of("/proc/sys/kernel/random/boot_id");
    private static final String NAME = "in-use";

    /** The name of the system's present run; empty where it has none, and then no mark that was left over is believed. */
    public static String thisRun() {
        try {
            return Files.isReadable(RUN) ? Files.readString(RUN).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Whether the pages were let go of in order, or every one of them has reached the system since. */
    public boolean isTrusted() throws IOException {
        var mark = folder.resolve(NAME);
        return !Files.exists(mark) || !run.get().isEmpty() && Files.readString(mark).equals(words());
    }

    /** Durable before a page is written. */
    public void begin() throws IOException {
        try (var channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(words()));
            channel.force(true);
        }
        sync(folder);
    }

    /** Takes the mark away as soon as the pages are durable. */
    public void end(Path pages) throws IOException {
        try (var channel = FileChannel.open(pages, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.deleteIfExists(folder.resolve(NAME));
        sync(folder);
    }

    private String words() throws IOException {
        return run.get() + "\n" + Files.readAttributes(folder, BasicFileAttributes.class).fileKey() + "\n";
    }

    /** Makes names durable; where a folder cannot be opened (Windows) there is nothing to do. */
    public static void sync(Path folder) throws IOException {
        if (!File.separator.equals("/")) {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
