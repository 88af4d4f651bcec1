package lantai.vault.slot;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Puts small files in place whole or not at all, durable when the call returns. */
public final class SafeFile {

    private SafeFile() {
    }

    /** Where the new content of a file stands until it is whole. */
    public static Path fresh(Path file) {
        return file.resolveSibling(file.getFileName() + ".tmp");
    }

    public static void replace(Path file, byte[] content) throws IOException {
        var fresh = fresh(file);
        try (var channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(file.getParent());
    }

    /** Makes a new directory entry durable; where a directory cannot be opened (Windows) there is nothing to do. */
    public static void syncFolder(Path folder) throws IOException {
        if (File.separator.equals("/")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
