package lantai.ledger.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.core.event.Bytes;
import lantai.ledger.note.NoteException.Field;
import lantai.ledger.signature.SignatureCheck;

@DisplayName("A file of trusted keys")
class KeyRingTest {

    private static final String ORIGIN = "T01-01020304";
    /** Stands in for the mathematics: a signature is the key and a sum of the message. */
    private static final SignatureCheck CHECK = (suite, key, message, signature) -> signature.equals(signed(key, message));

    private final KeyRing ring = new KeyRing(CHECK);

    private static Bytes signed(Bytes key, byte[] message) {
        var out = Arrays.copyOf(key.toArray(), 64);
        out[63] = (byte) Arrays.hashCode(message);
        return Bytes.of(out);
    }

    private static NoteKey key(int number) {
        return key(ORIGIN, number);
    }

    private static NoteKey key(String origin, int number) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) number);
        return new NoteKey(origin, NoteAlgorithm.ED25519, Bytes.of(bytes));
    }

    private static KeySuccession succession(NoteKey by, int epoch, NoteKey to) {
        return succession(by, epoch, 10L * epoch, to);
    }

    private static KeySuccession succession(NoteKey by, int epoch, long begins, NoteKey to) {
        return new KeySuccession(epoch, begins, to, signed(by.key(), KeySuccession.message(to.name(), epoch, begins, to.key())));
    }

    @Test
    @DisplayName("lets no later key begin before the one that signed it, nor at another size than was signed")
    void begins() throws KeyRing.BadLine {
        var lines = List.of(key(1).format(), succession(key(1), 2, 20, key(2)).format());
        assertEquals(Map.of(key(1), 0L, key(2), 20L), ring.begins(lines));
        var earlier = assertThrows(KeyRing.BadLine.class, () -> ring.read(List.of(lines.get(0), lines.get(1), succession(key(2), 3, 19, key(3)).format())));
        assertEquals(Field.SIZE, earlier.field());
        var other = assertThrows(KeyRing.BadLine.class, () -> ring.read(List.of(lines.get(0), lines.get(1).replace(" 2 20 ", " 2 0 "))));
        assertEquals(Field.SIGNATURE, other.field());
    }

    @Test
    @DisplayName("follows a log from its first key to the one of today")
    void follows() throws KeyRing.BadLine {
        var lines = List.of("# a log", key(1).format(), "", succession(key(1), 2, key(2)).format(), succession(key(2), 3, key(3)).format());

        assertEquals(List.of(key(1), key(2), key(3)), ring.read(lines));
    }

    @Test
    @DisplayName("refuses a successor whom no trusted key has signed, and names the line")
    void forged() {
        var lines = List.of(key(1).format(), succession(key(9), 2, key(2)).format());

        var bad = assertThrows(KeyRing.BadLine.class, () -> ring.read(lines));
        assertEquals(2, bad.line());
        assertEquals(Field.SIGNATURE, bad.field());
    }

    @Test
    @DisplayName("refuses a successor of another log, of another epoch than was signed, and one in front of its predecessor")
    void misplaced() {
        var good = succession(key(1), 2, key(2));

        assertThrows(KeyRing.BadLine.class, () -> ring.read(List.of(key("T02-01020304", 1).format(), good.format())));
        assertThrows(KeyRing.BadLine.class, () -> ring.read(List.of(key(1).format(), new KeySuccession(3, 20, key(2), good.signature()).format())));
        assertThrows(KeyRing.BadLine.class, () -> ring.read(List.of(good.format(), key(1).format())));
    }

    @Test
    @DisplayName("refuses a line that is neither key nor succession")
    void malformed() {
        var good = succession(key(1), 2, key(2)).format();
        for (var line : List.of("succession", "succession 1 " + good.substring(13), good + " more", good.substring(0, good.length() - 1),
                "nothing", "succession x " + good.substring(13))) {
            assertThrows(KeyRing.BadLine.class, () -> ring.read(List.of(key(1).format(), line)), line);
        }
    }
}
