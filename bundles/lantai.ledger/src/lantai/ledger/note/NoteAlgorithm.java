package lantai.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import lantai.core.event.Bytes;
import lantai.core.event.Suite;
import lantai.ledger.signature.SignatureForm;

/**
 * What a key of a note signs, and how. The identifier goes into the key id and in front of the key in its text form; types without an
 * assigned byte begin with 0xff and a longer name, as signed-note asks.
 */
public enum NoteAlgorithm {

    /** Ed25519 over the note's text (0x01): a log's own signature. */
    ED25519(Suite.INTL, false, (byte) 0x01),
    /** Ed25519 over time and checkpoint (0x04): a witness's. */
    ED25519_COSIGNATURE(Suite.INTL, true, (byte) 0x04),
    /** SM2 with SM3 over the note's text (国密). */
    SM2(Suite.GM, false, own("lantai/sm2-with-sm3/v1")),
    /** SM2 with SM3 over time and checkpoint. */
    SM2_COSIGNATURE(Suite.GM, true, own("lantai/sm2-with-sm3-cosignature/v1"));

    private final Suite suite;
    private final boolean timed;
    private final byte[] identifier;

    NoteAlgorithm(Suite suite, boolean timed, byte... identifier) {
        this.suite = suite;
        this.timed = timed;
        this.identifier = identifier;
    }

    private static byte[] own(String name) {
        var ascii = ("." + name + "\n").getBytes(StandardCharsets.US_ASCII);
        ascii[0] = (byte) 0xff;
        return ascii;
    }

    public Suite suite() {
        return suite;
    }

    /** Whether the signature is a cosignature with a time. */
    public boolean isTimed() {
        return timed;
    }

    byte[] identifier() {
        return identifier.clone();
    }

    /** The algorithm and key that stand in {@code identifier || key}; null when there is none such. */
    static NoteKey key(String name, byte[] material) {
        for (var algorithm : values()) {
            var length = algorithm.identifier.length;
            if (material.length == length + SignatureForm.of(algorithm.suite).key()
                    && Arrays.equals(material, 0, length, algorithm.identifier, 0, length)) {
                return new NoteKey(name, algorithm, Bytes.of(Arrays.copyOfRange(material, length, material.length)));
            }
        }
        return null;
    }
}
