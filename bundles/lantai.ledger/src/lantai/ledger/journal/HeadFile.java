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

    /** @return size and leaf hash of the last record as last remembered; empty when unreadable or absent */
    Optional<Position> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var parts = Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ");
        try {
            return parts.length == 2 ? Optional.of(new Position(Long.parseLong(parts[0]) - 1, Hash.ofHex(parts[1]))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void write(Position last) throws IOException {
        disk.replace(file, (last.seq() + 1 + " " + last.leaf() + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
