package lantai.ledger.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import lantai.ledger.journal.Disk;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.SignedNote;

/** The largest head of each log, one small file each in a folder, replaced whole and forced. For one program at a time. */
public final class HeadMemory {

    private final Path folder;
    private final Disk disk;

    public HeadMemory(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /**
     * A head that is remembered.
     *
     * @param note with signatures; empty when it was kept before it was signed
     */
    public record Kept(Checkpoint checkpoint, Optional<SignedNote> note) {
    }

    /**
     * The largest head known of a log.
     *
     * @throws IOException when it cannot be read or is not what was written: then nothing may be signed
     */
    public Optional<Kept> last(String origin) throws IOException {
        var file = file(origin);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var bytes = Files.readAllBytes(file);
            var text = new String(bytes, StandardCharsets.UTF_8);
            Optional<SignedNote> note = text.contains("\n\n") ? Optional.of(SignedNote.parse(bytes)) : Optional.empty();
            var checkpoint = Checkpoint.parse(note.map(SignedNote::text).orElse(text));
            if (!checkpoint.origin().equals(origin) || note.isEmpty() && !checkpoint.extensions().isEmpty()) {
                throw new IOException(file.getFileName() + " is of another log, or damaged");
            }
            return Optional.of(new Kept(checkpoint, note));
        } catch (NoteException e) {
            throw new IOException(file.getFileName() + " is damaged", e);
        }
    }

    /** Returns when the head is on the medium. */
    public void keep(Checkpoint checkpoint) throws IOException {
        put(checkpoint.origin(), checkpoint.text().getBytes(StandardCharsets.UTF_8));
    }

    /** The same with its signatures, which are evidence if another head of the log ever shows up. */
    public void keep(Checkpoint checkpoint, SignedNote note) throws IOException {
        put(checkpoint.origin(), note.toBytes());
    }

    private void put(String origin, byte[] content) throws IOException {
        Files.createDirectories(folder);
        disk.replace(file(origin), content);
    }

    /** Named by the origin's digest, so that no origin can name a file elsewhere. */
    private Path file(String origin) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(origin.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest, 0, 16) + ".head");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
