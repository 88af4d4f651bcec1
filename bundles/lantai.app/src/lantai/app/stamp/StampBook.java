package lantai.app.stamp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import lantai.app.stamp.StampRefused.Reason;
import lantai.core.event.Hash;
import lantai.ledger.journal.Disk;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.SignedNote;
import lantai.ledger.tree.TreeHead;

/**
 * The stamped heads of a registry, in its folder {@code timestamps}: of each {@code SIZE.checkpoint}, {@code SIZE.tsq} and, once the answer
 * has come, {@code SIZE.tsr}; {@code trusted.pem} has the certificates that were given with the last answer.
 */
public final class StampBook {

    private static final String TRUSTED = "trusted.pem";

    private final Path folder;
    private final TimeStamps stamps;

    public StampBook(Path registry, TimeStamps stamps) {
        this.folder = registry.resolve("timestamps");
        this.stamps = stamps;
    }

    /**
     * A head that has a time-stamp.
     *
     * @param size  events it commits to
     * @param root  Merkle root over them
     * @param token SHA-256 of the answer
     */
    public record Stamped(long size, Hash root, Stamp stamp, Hash token) {
    }

    /**
     * A head for which a stamp was asked.
     *
     * @param size    events it commits to
     * @param stamped what the authority has said; empty while it has not answered
     * @param wrong   why an answer that lies here does not hold any more
     */
    public record Entry(long size, Optional<Stamped> stamped, Optional<Reason> wrong) {
    }

    /** Asks for a stamp over a signed head, and remembers what was asked. */
    public byte[] ask(long size, String note) throws IOException {
        Files.createDirectories(folder);
        var data = note.getBytes(StandardCharsets.UTF_8);
        var request = stamps.request(data);
        Disk.REAL.replace(file(size, ".checkpoint"), data);
        Disk.REAL.replace(file(size, ".tsq"), request);
        return request;
    }

    /** Takes an answer to the newest request it fits. */
    public Stamped take(byte[] response, byte[] trusted) throws IOException, StampRefused {
        var asked = sizes(".tsq");
        StampRefused why = new StampRefused(Reason.NO_REQUEST, null);
        for (var size : asked.reversed()) {
            try {
                var stamped = check(size, response, trusted);
                Disk.REAL.replace(file(size, ".tsr"), response);
                Disk.REAL.replace(folder.resolve(TRUSTED), trusted);
                return stamped;
            } catch (StampRefused e) {
                if (e.reason() != Reason.OTHER_DATA) {
                    throw e;
                }
                why = e;
            }
        }
        throw why;
    }

    /** All stamps that came, checked anew. */
    public List<Stamped> all() throws IOException, StampRefused {
        var found = new ArrayList<Stamped>();
        for (var size : sizes(".tsr")) {
            found.add(check(size, Files.readAllBytes(file(size, ".tsr")), Files.readAllBytes(folder.resolve(TRUSTED))));
        }
        return found;
    }

    /** All heads for which one was asked, the newest first; answers checked anew. */
    public List<Entry> entries() throws IOException {
        var found = new ArrayList<Entry>();
        for (var size : sizes(".tsq").reversed()) {
            found.add(entry(size));
        }
        return found;
    }

    private Entry entry(long size) throws IOException {
        if (!Files.exists(file(size, ".tsr"))) {
            return new Entry(size, Optional.empty(), Optional.empty());
        }
        try {
            return new Entry(size, Optional.of(check(size, Files.readAllBytes(file(size, ".tsr")), trusted().orElse(new byte[0]))), Optional.empty());
        } catch (StampRefused e) {
            return new Entry(size, Optional.empty(), Optional.of(e.reason()));
        }
    }

    /** The certificates that were given with the last answer, PEM. */
    public Optional<byte[]> trusted() throws IOException {
        var file = folder.resolve(TRUSTED);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private Stamped check(long size, byte[] response, byte[] trusted) throws IOException, StampRefused {
        var data = Files.readAllBytes(file(size, ".checkpoint"));
        var head = head(data);
        if (head.size() != size) {
            throw new StampRefused(Reason.OTHER_DATA, null);
        }
        var stamp = stamps.check(data, Files.readAllBytes(file(size, ".tsq")), response, trusted);
        return new Stamped(size, head.root(), stamp, digest(response));
    }

    private static TreeHead head(byte[] note) throws StampRefused {
        try {
            return Checkpoint.parse(SignedNote.parse(note).text()).head();
        } catch (NoteException e) {
            throw new StampRefused(Reason.OTHER_DATA, e);
        }
    }

    private static Hash digest(byte[] data) {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Long> sizes(String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("[0-9]{1,18}\\" + ending))
                    .map(name -> Long.parseLong(name.substring(0, name.length() - ending.length()))).sorted().toList();
        }
    }

    private Path file(long size, String ending) {
        return folder.resolve(size + ending);
    }
}
