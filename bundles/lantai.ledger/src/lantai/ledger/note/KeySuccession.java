package lantai.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import lantai.core.event.Bytes;
import lantai.ledger.note.NoteException.Field;
import lantai.ledger.signature.SignatureCheck;

/**
 * A log's key of one epoch hands over to that of the next (账本签名钥更替), and is erased then. Whoever trusts one key of a log can follow
 * its successions to the present one. The new key is good for heads of more events than there were then: whoever steals it cannot sign
 * a head of before in another way.
 *
 * @param epoch     of the new key, from 2
 * @param begins    events there were when the old key signed this
 * @param key       the new key
 * @param signature the key before's over {@link #message}
 */
public record KeySuccession(int epoch, long begins, NoteKey key, Bytes signature) {

    private static final String WORD = "succession";

    /** What is signed: five lines, the last with the key in base64. */
    public static byte[] message(String origin, int epoch, long begins, Bytes key) {
        return ("lantai-log-key-succession/v2\n" + origin + "\n" + epoch + "\n" + begins + "\n" + Base64.getEncoder().encodeToString(key.toArray()) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a line of a file of keys is a succession. */
    public static boolean isOne(String line) {
        return line.startsWith(WORD + " ");
    }

    /** @throws NoteException naming the part that is wrong */
    public static KeySuccession parse(String line) throws NoteException {
        var parts = line.split(" ", -1);
        if (parts.length != 5 || !parts[0].equals(WORD)) {
            throw new NoteException(Field.KEY, "no succession");
        }
        var epoch = StrictText.decimal(parts[1], Field.SIZE);
        if (epoch < 2 || epoch > Integer.MAX_VALUE) {
            throw new NoteException(Field.SIZE, "no epoch of a successor");
        }
        return new KeySuccession((int) epoch, StrictText.decimal(parts[2], Field.SIZE), NoteKey.parse(parts[3]),
                Bytes.of(StrictText.base64(parts[4], Field.SIGNATURE)));
    }

    /** The line {@code succession EPOCH BEGINS KEY SIGNATURE}. */
    public String format() {
        return WORD + " " + epoch + " " + begins + " " + key.format() + " " + Base64.getEncoder().encodeToString(signature.toArray());
    }

    /** Whether the key before it has signed it. */
    public boolean isBy(NoteKey before, SignatureCheck check) {
        return before.algorithm() == key.algorithm() && !key.algorithm().isTimed() && before.name().equals(key.name())
                && check.check(key.algorithm().suite(), before.key(), message(key.name(), epoch, begins, key.key()), signature);
    }
}
