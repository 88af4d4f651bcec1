package lantai.app.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import lantai.ledger.journal.Disk;
import lantai.ledger.journal.JournalOptions;

/** Where journals are written, and how much of the disk they leave and hold back. */
public record JournalDisk(Disk disk, Sizing sizing) {

    /** The disk of this machine, with a reserve that fits journal and disk. */
    public static final JournalDisk REAL = new JournalDisk(Disk.REAL, JournalOptions::inUse);

    /** How a journal behaves that holds so many bytes, on a disk of so many. */
    public interface Sizing {
        JournalOptions options(long journalBytes, long diskBytes, Runnable beforeForce);
    }

    public JournalDisk {
        Objects.requireNonNull(disk);
        Objects.requireNonNull(sizing);
    }

    /** @param beforeForce run before each write: what must be on disk before the events are */
    JournalOptions options(Path journal, Runnable beforeForce) throws IOException {
        var there = journal;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        return sizing.options(bytes(journal), disk.total(there), beforeForce);
    }

    private static long bytes(Path journal) throws IOException {
        if (!Files.isDirectory(journal)) {
            return 0;
        }
        var bytes = 0L;
        try (var segments = Files.newDirectoryStream(journal, "seg-*.ccj")) {
            for (var segment : segments) {
                bytes += Files.size(segment);
            }
        }
        return bytes;
    }
}
