package lantai.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

import lantai.core.event.Hash;
import lantai.ledger.note.NoteException.Field;

/** The pieces that notes, checkpoints and proofs are made of, each with one spelling only. */
public final class StrictText {

    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private StrictText() {
    }

    /** UTF-8 without control characters other than the newline. */
    public static String decode(byte[] bytes, int atMost) throws NoteException {
        if (bytes.length > atMost) {
            throw new NoteException(Field.LENGTH, bytes.length + " bytes, at most " + atMost);
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
                throw new NoteException(Field.ENCODING, "a control character");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new NoteException(Field.ENCODING, "not UTF-8");
        }
    }

    /** Base 64 of RFC 4648 §4, with its padding and nothing left over in the last bits. */
    public static byte[] base64(String text, Field field) throws NoteException {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new NoteException(field, "no base 64");
        }
        throw new NoteException(field, "base 64 in another spelling");
    }

    public static Hash hash(String text, Field field) throws NoteException {
        var bytes = base64(text, field);
        if (bytes.length != Hash.LENGTH) {
            throw new NoteException(field, "a hash of " + bytes.length + " bytes");
        }
        return Hash.of(bytes);
    }

    /** A whole number from 0 to 2<sup>63</sup>-1 without leading zeroes. */
    public static long decimal(String text, Field field) throws NoteException {
        if (!DECIMAL.matcher(text).matches()) {
            throw new NoteException(field, "no plain number");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new NoteException(field, "number too large");
        }
    }

    public static String base64(Hash hash) {
        return Base64.getEncoder().encodeToString(hash.value().toArray());
    }

    /** Whether a key may be named so: not empty, no Unicode space, no plus, no control character. */
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == '+');
    }
}
