package lantai.ledger.note;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;

import lantai.core.event.Bytes;
import lantai.ledger.note.NoteException.Field;

/**
 * One signature line of a note: {@code — NAME base64(key id || signature)}.
 *
 * @param name  of the key
 * @param keyId four bytes that tell keys of one name apart; no proof of anything
 * @param value what the key made; a timestamp and a signature when it is a cosignature
 */
public record NoteSignature(String name, int keyId, Bytes value) {

    static final String START = "\u2014 ";

    public NoteSignature {
        if (!StrictText.isName(name)) {
            throw new IllegalArgumentException("no name of a key: " + name);
        }
    }

    static NoteSignature parse(String line) throws NoteException {
        if (!line.startsWith(START)) {
            throw new NoteException(Field.SIGNATURE_LINE, "does not begin with a dash and a blank");
        }
        var parts = line.substring(START.length()).split(" ", -1);
        if (parts.length != 2) {
            throw new NoteException(Field.SIGNATURE_LINE, "has " + parts.length + " parts, not 2");
        }
        if (!StrictText.isName(parts[0])) {
            throw new NoteException(Field.NAME, "no name of a key");
        }
        var bytes = StrictText.base64(parts[1], Field.SIGNATURE);
        if (bytes.length < 5) {
            throw new NoteException(Field.SIGNATURE, "only " + bytes.length + " bytes");
        }
        var in = ByteBuffer.wrap(bytes);
        var keyId = in.getInt();
        var value = new byte[in.remaining()];
        in.get(value);
        return new NoteSignature(parts[0], keyId, Bytes.of(value));
    }

    /** The key id as people compare it: eight hex digits. */
    public static String hex(int keyId) {
        return HexFormat.of().toHexDigits(keyId);
    }

    String line() {
        var bytes = ByteBuffer.allocate(4 + value.length()).putInt(keyId).put(value.toArray()).array();
        return START + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }
}
