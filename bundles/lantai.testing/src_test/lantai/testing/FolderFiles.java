package lantai.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Does to the files of a registry what bad luck does. */
final class FolderFiles {

    private FolderFiles() {
    }

    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static List<Path> all(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** The newest segment of the one journal in a registry. */
    static Path segment(Path registry) throws IOException {
        return all(registry.resolve("journal")).stream().filter(f -> f.toString().endsWith(".ccj")).max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Cuts bytes off a file's end. */
    static void shorten(Path file, int bytes) throws IOException {
        var data = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(data, data.length - bytes));
    }

    /** Takes the last whole record off a segment; the closing length of a record tells how long it is. */
    static void dropLastRecord(Path segment) throws IOException {
        var data = Files.readAllBytes(segment);
        var payload = java.nio.ByteBuffer.wrap(data, data.length - 4, 4).getInt();
        shorten(segment, 52 + payload + 8);
    }

    /** What stands beside the segments and remembers how long they were. */
    static Path head(Path registry) throws IOException {
        return segment(registry).resolveSibling("head");
    }
}
