package lantai.app.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of keys that this program keeps: a key or succession a line, and a last line {@code # N keys}, without which one that lost its
 * end between two lines would look whole.
 */
final class KeyLines {

    private KeyLines() {
    }

    static byte[] whole(List<String> keys) {
        return (String.join("\n", keys) + "\n" + end(keys.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static String end(int number) {
        return "# " + number + " keys\n";
    }

    /** @throws IOException also when the file is not whole */
    static List<String> read(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.UTF_8);
        var lines = text.lines().toList();
        if (lines.isEmpty() || !text.endsWith("\n" + end(lines.size() - 1))) {
            throw new IOException(file.getFileName() + " is damaged");
        }
        return lines.subList(0, lines.size() - 1);
    }
}
