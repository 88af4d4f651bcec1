package lantai.ledger.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import lantai.core.event.Hash;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteException.Field;
import lantai.ledger.note.SignedNote;
import lantai.ledger.note.StrictText;

/**
 * What a log asks a witness: the body of {@code add-checkpoint} in C2SP tlog-witness, here as a file.
 *
 * @param oldSize size that the log believes the witness to know; 0 for none
 * @param proof   consistency from there, empty for 0
 * @param note    the new checkpoint, signed by the log
 */
public record WitnessRequest(long oldSize, List<Hash> proof, SignedNote note) {

    private static final int LONGEST_PROOF = 63;

    public WitnessRequest {
        proof = List.copyOf(proof);
        if (oldSize < 0 || proof.size() > LONGEST_PROOF) {
            throw new IllegalArgumentException("no request: " + oldSize);
        }
    }

    /** @throws NoteException naming the line that is wrong */
    public static WitnessRequest parse(byte[] bytes) throws NoteException {
        var text = StrictText.decode(bytes, SignedNote.MAX_BYTES);
        var blank = text.indexOf("\n\n");
        if (!text.startsWith("old ") || blank < 0) {
            throw new NoteException(Field.HEADER, "no request to a witness");
        }
        var lines = text.substring(0, blank).split("\n", -1);
        if (lines.length - 1 > LONGEST_PROOF) {
            throw new NoteException(Field.PATH, "too long");
        }
        var oldSize = StrictText.decimal(lines[0].substring(4), Field.SIZE);
        var proof = new ArrayList<Hash>();
        for (var line : List.of(lines).subList(1, lines.length)) {
            proof.add(StrictText.hash(line, Field.PATH));
        }
        return new WitnessRequest(oldSize, proof, SignedNote.parse(text.substring(blank + 2).getBytes(StandardCharsets.UTF_8)));
    }

    /** The whole file. */
    public byte[] toBytes() {
        var out = new StringBuilder("old ").append(oldSize).append('\n');
        proof.forEach(hash -> out.append(StrictText.base64(hash)).append('\n'));
        return out.append('\n').append(note.format()).toString().getBytes(StandardCharsets.UTF_8);
    }
}
