package lantai.app.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import lantai.ledger.journal.Disk;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.SignedNote;

/** The file with the newest head that the log has signed, and the signatures of witnesses beside its own. */
final class NewestCheckpoint {

    private final Path file;

    NewestCheckpoint(Path file) {
        this.file = file;
    }

    /** Empty when there is none, or it is damaged: it can be signed again, and what must not be forgotten is in the memory of heads. */
    Optional<SignedNote> kept() throws IOException {
        try {
            return Files.isRegularFile(file) ? Optional.of(SignedNote.parse(Files.readAllBytes(file))) : Optional.empty();
        } catch (NoteException e) {
            return Optional.empty();
        }
    }

    /** When it was signed or a witness's answer brought back, by this workstation's clock. */
    Optional<Instant> at() throws IOException {
        return Files.isRegularFile(file) ? Optional.of(Files.getLastModifiedTime(file).toInstant()) : Optional.empty();
    }

    void keep(SignedNote note) throws IOException {
        Disk.REAL.replace(file, note.toBytes());
    }

    /** Keeps an answer that is not older than what is kept, beside other answers to the same head. */
    void add(SignedNote answer) throws IOException {
        var before = kept().filter(one -> one.text().equals(answer.text()));
        keep(before.isPresent() ? together(before.get(), answer) : answer);
    }

    private static SignedNote together(SignedNote before, SignedNote more) {
        var both = before;
        for (var signature : more.signatures()) {
            if (!both.signatures().contains(signature)) {
                both = both.with(signature);
            }
        }
        return both;
    }
}
