package lantai.bench.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many bytes the journal of a registry has. */
public final class JournalSize {

    private final Path folder;

    public JournalSize(Path registry) {
        folder = registry;
    }

    public long bytes() throws IOException {
        try (var files = Files.find(folder, 4, (file, attributes) -> file.getFileName().toString().endsWith(".ccj"))) {
            var sum = 0L;
            for (var file : files.toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }
}
