package lantai.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import lantai.core.event.Bytes;
import lantai.core.event.Hash;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteException.Field;
import lantai.ledger.note.SignedNote;
import lantai.ledger.note.StrictText;

/**
 * A proof that a leaf stands at a place of a log: the text form {@code c2sp.org/tlog-proof@v1}.
 *
 * @param extra what the file says of itself beside the proof; believed by nobody until it is checked
 * @param index place of the leaf, from 0
 * @param path  sibling hashes from the leaf up
 * @param note  the log's signed checkpoint
 */
public record EventProof(Optional<Bytes> extra, long index, List<Hash> path, SignedNote note) {

    /** First line of the file. */
    public static final String HEADER = "c2sp.org/tlog-proof@v1";
    /** No proof is longer: it fits on one QR code with room to spare. */
    public static final int MAX_BYTES = 2048;
    /** A path in a tree of fewer than 2<sup>63</sup> leaves is never longer. */
    private static final int LONGEST_PATH = 63;

    public EventProof {
        path = List.copyOf(path);
        if (index < 0 || path.size() > LONGEST_PATH) {
            throw new IllegalArgumentException("no place or path: " + index);
        }
    }

    /** @throws NoteException naming the line that is wrong */
    public static EventProof parse(byte[] bytes) throws NoteException {
        var text = StrictText.decode(bytes, SignedNote.MAX_BYTES);
        var blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new NoteException(Field.TEXT, "no empty line before the checkpoint");
        }
        var lines = new ArrayList<>(List.of(text.substring(0, blank).split("\n", -1)));
        if (!lines.remove(0).equals(HEADER)) {
            throw new NoteException(Field.HEADER, "not " + HEADER);
        }
        Optional<Bytes> extra = Optional.empty();
        if (!lines.isEmpty() && lines.get(0).startsWith("extra ")) {
            extra = Optional.of(Bytes.of(StrictText.base64(lines.remove(0).substring(6), Field.EXTRA)));
        }
        if (lines.isEmpty() || !lines.get(0).startsWith("index ")) {
            throw new NoteException(Field.INDEX, "missing");
        }
        var index = StrictText.decimal(lines.remove(0).substring(6), Field.INDEX);
        if (lines.size() > LONGEST_PATH) {
            throw new NoteException(Field.PATH, "too long");
        }
        var path = new ArrayList<Hash>();
        for (var line : lines) {
            path.add(StrictText.hash(line, Field.PATH));
        }
        var note = SignedNote.parse(text.substring(blank + 2).getBytes(StandardCharsets.UTF_8));
        Checkpoint.parse(note.text());
        return new EventProof(extra, index, path, note);
    }

    /** Whether bytes begin like a proof; anything else may be a checkpoint. */
    public static boolean isProof(byte[] bytes) {
        var start = (HEADER + "\n").getBytes(StandardCharsets.UTF_8);
        return bytes.length >= start.length && new String(bytes, 0, start.length, StandardCharsets.UTF_8).equals(HEADER + "\n");
    }

    /** The checkpoint as it stands in the file; nobody has checked its signatures yet. */
    public Checkpoint checkpoint() {
        try {
            return Checkpoint.parse(note.text());
        } catch (NoteException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole file. */
    public byte[] toBytes() {
        var out = new StringBuilder(HEADER).append('\n');
        extra.ifPresent(e -> out.append("extra ").append(Base64.getEncoder().encodeToString(e.toArray())).append('\n'));
        out.append("index ").append(index).append('\n');
        path.forEach(hash -> out.append(StrictText.base64(hash)).append('\n'));
        return out.append('\n').append(note.format()).toString().getBytes(StandardCharsets.UTF_8);
    }
}
