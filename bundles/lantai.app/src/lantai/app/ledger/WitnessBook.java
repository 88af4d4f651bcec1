package lantai.app.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.app.ledger.LedgerRefused.Reason;
import lantai.ledger.journal.Disk;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.KeyRing;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteException.Field;
import lantai.ledger.note.NoteKey;
import lantai.ledger.note.NoteSignature;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.note.SignedNote;
import lantai.ledger.signature.SignatureCheck;

/**
 * What witnesses have answered this log, kept in a folder {@code witnesses} of the registry: their keys in {@code keys}, and of each the
 * largest head it has signed. A key is taken in once, with the first answer; from then on nobody else can answer under that name.
 */
public final class WitnessBook {

    private static final String KEYS = "keys";
    private static final String NOTE = ".note";

    private final Path folder;
    private final Disk disk;
    private final SignatureCheck check;

    public WitnessBook(Path folder, Disk disk, SignatureCheck check) {
        this.folder = folder;
        this.disk = disk;
        this.check = check;
    }

    /**
     * Takes in an answer whose root is this log's own.
     *
     * @param lines public keys that came with it; those of its signers are remembered
     * @throws LedgerRefused {@code NOT_WITNESSED} when nobody but the log has signed, {@code FORGED} when a signature under a known name
     *                       does not hold
     */
    void take(SignedNote note, String origin, List<String> lines) throws LedgerRefused, IOException {
        var signers = note.signatures().stream().filter(signature -> !signature.name().equals(origin)).toList();
        if (signers.isEmpty()) {
            throw new LedgerRefused(Reason.NOT_WITNESSED, Map.of());
        }
        var keys = known();
        var fresh = new ArrayList<NoteKey>();
        for (var key : parsed(lines)) {
            if (key.algorithm().isTimed() && signers.stream().anyMatch(signature -> signature.name().equals(key.name()))
                    && keys.stream().noneMatch(one -> one.name().equals(key.name()))) {
                fresh.add(key);
            }
        }
        keys.addAll(fresh);
        for (var signature : signers) {
            if (keys.stream().anyMatch(key -> key.name().equals(signature.name())) && time(only(note, signature), keys).isEmpty()) {
                throw new LedgerRefused(Reason.FORGED, Map.of("source", signature.name()));
            }
        }
        Files.createDirectories(folder);
        if (!fresh.isEmpty()) {
            disk.replace(folder.resolve(KEYS), KeyLines.whole(keys.stream().map(NoteKey::format).toList()));
        }
        for (var signature : signers) {
            keep(only(note, signature), signature.name());
        }
    }

    private void keep(SignedNote note, String witness) throws IOException {
        var before = read(file(witness));
        if (before.isEmpty() || size(before.get()) <= size(note)) {
            disk.replace(file(witness), note.toBytes());
        }
    }

    /** Whoever has answered, by name. */
    List<WitnessState> witnesses() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var keys = known();
        var states = new ArrayList<WitnessState>();
        try (var files = Files.newDirectoryStream(folder, "*" + NOTE)) {
            for (var file : files) {
                var note = read(file);
                if (note.isPresent()) {
                    states.add(new WitnessState(note.get().signatures().get(0).name(), size(note.get()), time(note.get(), keys),
                            Files.getLastModifiedTime(file).toInstant()));
                }
            }
        }
        states.sort(Comparator.comparing(WitnessState::name));
        return states;
    }

    private static SignedNote only(SignedNote note, NoteSignature signature) {
        return new SignedNote(note.text(), List.of(signature));
    }

    /** When a known key has signed; empty when none of these has, or not truly. */
    private Optional<Instant> time(SignedNote note, List<NoteKey> keys) {
        try {
            return new NoteTrust(keys, check).signed(note).get(0).time().map(Instant::ofEpochSecond);
        } catch (NoteException e) {
            return Optional.empty();
        }
    }

    private List<NoteKey> known() throws IOException {
        var file = folder.resolve(KEYS);
        try {
            return new ArrayList<>(Files.isRegularFile(file) ? parsed(KeyLines.read(file)) : List.of());
        } catch (LedgerRefused e) {
            throw new IOException("the keys of the witnesses are damaged", e);
        }
    }

    private List<NoteKey> parsed(List<String> lines) throws LedgerRefused {
        try {
            return new KeyRing(check).read(lines);
        } catch (KeyRing.BadLine e) {
            throw new LedgerRefused(Reason.NOT_A_KEY, Map.of("line", Integer.toString(e.line()), "field", e.field().word()));
        }
    }

    private static Optional<SignedNote> read(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) ? Optional.of(SignedNote.parse(Files.readAllBytes(file))) : Optional.empty();
        } catch (NoteException e) {
            return Optional.empty(); // a witness whose file is damaged has to be asked again
        }
    }

    private static long size(SignedNote note) throws IOException {
        try {
            return Checkpoint.parse(note.text()).head().size();
        } catch (NoteException e) {
            throw new IOException(Field.TEXT.word(), e);
        }
    }

    /** Named by the witness's digest, so that no name can lead elsewhere. */
    private Path file(String witness) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(witness.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest, 0, 16) + NOTE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
