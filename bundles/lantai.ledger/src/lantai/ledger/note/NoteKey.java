package lantai.ledger.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import lantai.core.event.Bytes;
import lantai.ledger.note.NoteException.Field;
import lantai.ledger.signature.SignatureForm;

/**
 * A public key that signs notes under a name. Its text form is {@code NAME+KEYID+base64(type || key)}; the key id is the first four
 * bytes of {@code SHA-256(name || 0x0A || type || key)} in every suite.
 *
 * @param name      the log's origin, or the witness's name
 * @param algorithm what it signs, and how
 * @param key       public key in the suite's form
 */
public record NoteKey(String name, NoteAlgorithm algorithm, Bytes key) {

    public NoteKey {
        if (!StrictText.isName(name)) {
            throw new IllegalArgumentException("no name of a key: " + name);
        }
        if (key.length() != SignatureForm.of(algorithm.suite()).key()) {
            throw new IllegalArgumentException("a key of " + key.length() + " bytes");
        }
    }

    /** @throws NoteException naming the part that is wrong, the key id among them */
    public static NoteKey parse(String text) throws NoteException {
        var parts = text.split("\\+", 3);
        if (parts.length != 3 || !StrictText.isName(parts[0])) {
            throw new NoteException(Field.NAME, "no name+id+key");
        }
        if (!parts[1].matches("[0-9a-f]{8}")) {
            throw new NoteException(Field.KEY_ID, "no eight hex digits");
        }
        var key = NoteAlgorithm.key(parts[0], StrictText.base64(parts[2], Field.KEY));
        if (key == null) {
            throw new NoteException(Field.KEY, "of no known type and length");
        }
        if (!NoteSignature.hex(key.keyId()).equals(parts[1])) {
            throw new NoteException(Field.KEY_ID, "belongs to another name or key");
        }
        return key;
    }

    public int keyId() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest(material())).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] material() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(algorithm.identifier());
        out.writeBytes(key.toArray());
        return out.toByteArray();
    }

    /** The text form, as it stands in a file of trusted keys. */
    public String format() {
        return name + "+" + NoteSignature.hex(keyId()) + "+" + Base64.getEncoder().encodeToString(material());
    }

    boolean made(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == keyId();
    }
}
