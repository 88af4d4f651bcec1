package lantai.app.watch;

import java.io.IOException;
import java.util.Optional;

import lantai.app.door.Projector;
import lantai.ledger.journal.FileJournal;
import lantai.ledger.journal.JournalFailed;

/** Says why an open registry can only be looked at. */
public final class ReadOnly {

    private ReadOnly() {
    }

    /** The word of the status; empty when it can be written to. */
    public static Optional<String> why(JournalWatch watch, Projector projector, FileJournal journal) {
        if (watch.isAlarmed()) {
            return Optional.of("not-intact");
        }
        var broken = projector.broken();
        if (broken.isPresent()) {
            return Optional.of(!(broken.get() instanceof JournalFailed failed) ? "projection-failed"
                    : failed.reason() == JournalFailed.Reason.DISK_FULL ? "disk-full" : "journal-failed");
        }
        try {
            return journal.hasRoom() ? Optional.empty() : Optional.of("disk-full");
        } catch (IOException e) {
            return Optional.of("journal-failed");
        }
    }
}
