package lantai.ledger.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import lantai.core.event.Hash;

/** The small file beside the segments that remembers how long the journal was; a shorter journal was rolled back. */
final class HeadFile {

    private final Path file;
    private final Disk disk;

    HeadFile(Path folder, Disk disk) {
        this.file = folder.resolve("head");
        this.disk = disk;
    }

    /**
     * @return size and leaf hash of the last record as last remembered; empty when nothing was remembered
     * @throws JournalDamaged when something else stands there: put in place whole, it cannot be torn
     */
    Optional<Position> read() throws IOException, JournalDamaged {
        var text = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1) : "";
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var parts = text.strip().split(" ");
        try {
            var last = new Position(Long.parseLong(parts[0]) - 1, Hash.ofHex(parts[parts.length - 1]));
            if (text.equals(form(last))) {
                return Optional.of(last);
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new JournalDamaged(JournalDamaged.Kind.CORRUPT, file.getFileName().toString(), 0, 0, "not the head of a journal");
    }

    void write(Position last) throws IOException {
        disk.replace(file, bytes(last));
    }

    static byte[] bytes(Position last) {
        return form(last).getBytes(StandardCharsets.US_ASCII);
    }

    private static String form(Position last) {
        return last.seq() + 1 + " " + last.leaf() + "\n";
    }
}
