package lantai.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import lantai.ledger.note.NoteException.Field;

/**
 * A text and the signatures under it (C2SP signed-note). It says nothing before {@link NoteTrust} has checked it.
 *
 * @param text       ends in a newline; the bytes that are signed
 * @param signatures in the order of the lines, at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** Longer notes are refused unread. */
    public static final int MAX_BYTES = 64 << 10;
    /** More signatures than this are refused; the specification asks for at least 16. */
    public static final int MAX_SIGNATURES = 64;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new IllegalArgumentException("no text of a note");
        }
    }

    /** @throws NoteException naming the part that is not in the form of the specification */
    public static SignedNote parse(byte[] bytes) throws NoteException {
        var note = StrictText.decode(bytes, MAX_BYTES);
        var blank = note.lastIndexOf("\n\n");
        if (blank < 0) {
            throw new NoteException(Field.TEXT, "no empty line before the signatures");
        }
        var text = note.substring(0, blank + 1);
        var lines = note.substring(blank + 2);
        if (text.isBlank()) {
            throw new NoteException(Field.TEXT, "there is none");
        }
        if (!lines.endsWith("\n")) {
            throw new NoteException(Field.SIGNATURES, lines.isEmpty() ? "there are none" : "the last line has no end");
        }
        var signatures = new ArrayList<NoteSignature>();
        for (var line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
            if (signatures.size() == MAX_SIGNATURES) {
                throw new NoteException(Field.SIGNATURES, "more than " + MAX_SIGNATURES);
            }
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(text, signatures);
    }

    /** The bytes that every plain signature covers. */
    public byte[] signedBytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The note with one signature more, at the end. */
    public SignedNote with(NoteSignature signature) {
        var more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /** The whole note as it is written to a file. */
    public String format() {
        var out = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> out.append(signature.line()));
        return out.toString();
    }

    public byte[] toBytes() {
        return format().getBytes(StandardCharsets.UTF_8);
    }
}
