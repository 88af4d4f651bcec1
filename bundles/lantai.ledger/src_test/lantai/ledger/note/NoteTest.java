package lantai.ledger.note;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import lantai.core.event.Bytes;
import lantai.core.event.Hash;
import lantai.ledger.note.NoteException.Field;
import lantai.ledger.note.NoteTrust.Signed;
import lantai.ledger.signature.SuiteKeys;
import lantai.ledger.tree.TreeHead;

@DisplayName("A signed note")
class NoteTest {

    /** The example that the Go implementation of signed notes publishes: two keys, one text, two signatures. */
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private static final String TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String BY_PETER = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String BY_ENOCH = "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    private final SuiteKeys log = SuiteKeys.fresh();
    private final SuiteKeys witness = SuiteKeys.fresh();
    private final NoteKey logKey = new NoteKey("JYS-test", NoteAlgorithm.ED25519, log.key());
    private final NoteKey witnessKey = new NoteKey("JYS-二号机", NoteAlgorithm.ED25519_COSIGNATURE, witness.key());
    private final Checkpoint checkpoint = new Checkpoint("JYS-test", new TreeHead(1234, Hash.ofHex("ab".repeat(32))));
    private final SignedNote note = new NoteSigner(witnessKey, witness::sign)
            .cosign(new NoteSigner(logKey, log::sign).sign(checkpoint), 1_700_000_000L);

    private static NoteTrust trust(NoteKey... keys) {
        return new NoteTrust(List.of(keys), SuiteKeys.CHECK);
    }

    private static Field fieldOf(Executable action) {
        return assertThrows(NoteException.class, action).field();
    }

    private static SignedNote parse(String text) throws NoteException {
        return SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("of another program is read, its key too, and its signature holds")
    void foreign() throws NoteException {
        var peter = NoteKey.parse(PETER);
        assertEquals(PETER, peter.format());
        assertEquals(NoteAlgorithm.ED25519, peter.algorithm());
        var signed = parse(TEXT + "\n" + BY_PETER);
        assertEquals(TEXT + "\n" + BY_PETER, signed.format());
        assertEquals(List.of(new Signed(peter, Optional.empty())), trust(peter).signed(signed));
        assertEquals(Field.SIGNATURE, fieldOf(() -> trust(peter).signed(parse(TEXT.replace("know", "knew") + "\n" + BY_PETER))));
        var both = parse(TEXT + "\n" + BY_PETER + BY_ENOCH);
        assertEquals(2, trust(peter, NoteKey.parse(ENOCH)).signed(both).size());
        assertEquals(1, trust(peter).signed(both).size());
    }

    @Test
    @DisplayName("comes back as it was written, and says who signed and when a witness did")
    void roundTrip() throws NoteException {
        var read = SignedNote.parse(note.toBytes());
        assertEquals(note, read);
        assertEquals(checkpoint, trust(logKey).checkpoint(read));
        var signed = trust(logKey, witnessKey).signed(read);
        assertEquals(List.of(logKey, witnessKey), signed.stream().map(Signed::key).toList());
        assertEquals(1_700_000_000L, signed.get(1).time().orElseThrow());
        assertEquals("JYS-test\n1234\nq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=\n", checkpoint.text());
        assertArrayEquals("cosignature/v1\ntime 7\nx\n".getBytes(StandardCharsets.US_ASCII), Cosignature.message(7, "x\n"));
    }

    @Test
    @DisplayName("counts for nothing without a trusted key: not with another key, another name, another type, or a witness alone")
    void trust() {
        assertEquals(Field.SIGNATURES, fieldOf(() -> NoteTrust.nobody().signed(note)));
        assertEquals(Field.SIGNATURES, fieldOf(() -> trust(new NoteKey("JYS-test", NoteAlgorithm.ED25519, witness.key())).signed(note)));
        assertEquals(Field.SIGNATURES, fieldOf(() -> trust(new NoteKey("JYS-other", NoteAlgorithm.ED25519, log.key())).signed(note)));
        assertEquals(Field.SIGNATURES,
                fieldOf(() -> trust(new NoteKey("JYS-test", NoteAlgorithm.ED25519_COSIGNATURE, log.key())).signed(note)));
        assertEquals(Field.SIGNATURES, fieldOf(() -> trust(witnessKey).checkpoint(note)));
        assertEquals(Field.SIGNATURES, fieldOf(() -> trust(logKey).checkpoint(
                new NoteSigner(logKey, log::sign).sign(new Checkpoint("JYS-another-log", checkpoint.head())))));
    }

    @Test
    @DisplayName("with one bit changed anywhere is refused, or says the same under the same keys: 3,000 changes")
    void changed() {
        var seed = new Random().nextLong();
        System.out.println("changed notes, seed " + seed);
        var random = new Random(seed);
        var both = trust(logKey, witnessKey);
        var bytes = note.toBytes();
        for (var round = 0; round < 3_000; round++) {
            var other = bytes.clone();
            var place = random.nextInt(other.length);
            other[place] ^= (byte) (1 << random.nextInt(8));
            try {
                var signed = both.signed(SignedNote.parse(other));
                // only a name or key id may have become another's: then that signature no longer counts, and the text is untouched
                assertEquals(1, signed.size(), "byte " + place);
                assertTrue(place >= note.text().getBytes(StandardCharsets.UTF_8).length, "byte " + place);
            } catch (NoteException e) {
                assertTrue(e.getMessage().startsWith(e.field().word()));
            }
        }
    }

    @Test
    @DisplayName("is refused with the name of the part that is wrong")
    void malformed() {
        var good = note.format();
        var line = good.substring(good.indexOf("— "));
        assertEquals(Field.LENGTH, fieldOf(() -> SignedNote.parse(new byte[SignedNote.MAX_BYTES + 1])));
        assertEquals(Field.ENCODING, fieldOf(() -> SignedNote.parse(new byte[] { 'a', '\n', '\n', (byte) 0xc3, '\n' })));
        assertEquals(Field.ENCODING, fieldOf(() -> parse(good.replace("1234", "12\t34"))));
        assertEquals(Field.ENCODING, fieldOf(() -> parse(good.replace("\n", "\r\n"))));
        assertEquals(Field.TEXT, fieldOf(() -> parse("")));
        assertEquals(Field.TEXT, fieldOf(() -> parse(checkpoint.text())));
        assertEquals(Field.TEXT, fieldOf(() -> parse("\n\n" + line)));
        assertEquals(Field.SIGNATURES, fieldOf(() -> parse(checkpoint.text() + "\n")));
        assertEquals(Field.SIGNATURES, fieldOf(() -> parse(good.substring(0, good.length() - 1))));
        assertEquals(Field.SIGNATURES, fieldOf(() -> parse(checkpoint.text() + "\n" + line.repeat(40))));
        assertEquals(Field.SIGNATURE_LINE, fieldOf(() -> parse(good.replace("— JYS-test", "- JYS-test"))));
        assertEquals(Field.SIGNATURE_LINE, fieldOf(() -> parse(good.replace("— JYS-test", "— JYS-test x"))));
        assertEquals(Field.NAME, fieldOf(() -> parse(good.replace("— JYS-test", "— JYS+test"))));
        assertEquals(Field.NAME, fieldOf(() -> parse(good.replace("— JYS-test", "— JYS\u3000test"))));
        assertEquals(Field.NAME, fieldOf(() -> parse(good.replace("— JYS-test", "— "))));
        assertEquals(Field.SIGNATURE, fieldOf(() -> parse(checkpoint.text() + "\n— a AAAAAA==\n")));
        assertEquals(Field.SIGNATURE, fieldOf(() -> parse(checkpoint.text() + "\n— a AAAAAAA\n")));
        assertEquals(Field.SIGNATURE, fieldOf(() -> parse(checkpoint.text() + "\n— a AAAAAAF=\n")));
        assertEquals(Field.SIGNATURE, fieldOf(() -> parse(checkpoint.text() + "\n— a !!!!!!!!\n")));
    }

    @Test
    @DisplayName("is no checkpoint when origin, size, root or a further line is wrong")
    void malformedCheckpoints() throws NoteException {
        var root = Base64.getEncoder().encodeToString(new byte[32]);
        assertEquals(0, Checkpoint.parse("o\n0\n" + root + "\n").head().size());
        assertEquals(List.of("more"), Checkpoint.parse("o\n0\n" + root + "\nmore\n").extensions());
        assertEquals(Field.TEXT, fieldOf(() -> Checkpoint.parse("o\n0\n" + root)));
        assertEquals(Field.ORIGIN, fieldOf(() -> Checkpoint.parse("\n0\n" + root + "\n")));
        assertEquals(Field.SIZE, fieldOf(() -> Checkpoint.parse("o\n")));
        assertEquals(Field.ROOT, fieldOf(() -> Checkpoint.parse("o\n0\n")));
        for (var size : List.of("", "01", "+1", "-1", "1.0", "0x1", " 1", "９", "9223372036854775808", "99999999999999999999")) {
            assertEquals(Field.SIZE, fieldOf(() -> Checkpoint.parse("o\n" + size + "\n" + root + "\n")), size);
        }
        for (var bad : List.of("", root.substring(1), root.replace("=", ""), root + "=", root.substring(0, 42) + "B=", "!" + root.substring(1),
                Base64.getEncoder().encodeToString(new byte[31]), Base64.getEncoder().encodeToString(new byte[33]))) {
            assertEquals(Field.ROOT, fieldOf(() -> Checkpoint.parse("o\n0\n" + bad + "\n")), bad);
        }
        assertEquals(Field.EXTENSION, fieldOf(() -> Checkpoint.parse("o\n0\n" + root + "\n\nx\n")));
    }

    @Test
    @DisplayName("is not believed when the witness's time is cut off or beyond all time")
    void malformedCosignatures() {
        for (var value : List.of(new byte[1], new byte[8], bytesOf(0x80, 72))) {
            var forged = new NoteSigner(logKey, log::sign).sign(checkpoint)
                    .with(new NoteSignature(witnessKey.name(), witnessKey.keyId(), Bytes.of(value)));
            assertEquals(Field.TIME, fieldOf(() -> trust(logKey, witnessKey).signed(forged)));
        }
        for (var length : new int[] { 9, 8 + 63, 8 + 65 }) {
            var forged = new NoteSigner(logKey, log::sign).sign(checkpoint)
                    .with(new NoteSignature(witnessKey.name(), witnessKey.keyId(), Bytes.of(bytesOf(0, length))));
            assertEquals(Field.SIGNATURE, fieldOf(() -> trust(logKey, witnessKey).signed(forged)));
        }
    }

    private static byte[] bytesOf(int first, int length) {
        var bytes = new byte[length];
        bytes[0] = (byte) first;
        return bytes;
    }

    @Test
    @DisplayName("is checked with keys in one text form only, for both suites and for witnesses")
    void keys() throws NoteException {
        var sm2 = new NoteKey("JYS-gm", NoteAlgorithm.SM2, Bytes.of(bytesOf(4, 65)));
        for (var key : List.of(logKey, witnessKey, sm2, new NoteKey("w", NoteAlgorithm.SM2_COSIGNATURE, sm2.key()))) {
            assertEquals(key, NoteKey.parse(key.format()));
        }
        assertEquals(Field.NAME, fieldOf(() -> NoteKey.parse("PeterNeumann")));
        assertEquals(Field.NAME, fieldOf(() -> NoteKey.parse("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")));
        assertEquals(Field.KEY_ID, fieldOf(() -> NoteKey.parse(PETER.replace("c74f20a3", "c74f20a4"))));
        assertEquals(Field.KEY_ID, fieldOf(() -> NoteKey.parse(PETER.replace("c74f20a3", "C74F20A3"))));
        assertEquals(Field.KEY_ID, fieldOf(() -> NoteKey.parse(PETER.replace("Peter", "Pieter"))));
        assertEquals(Field.KEY, fieldOf(() -> NoteKey.parse(PETER + "A")));
        assertEquals(Field.KEY, fieldOf(() -> NoteKey.parse("PeterNeumann+c74f20a3+AQ==")));
        assertEquals(Field.KEY, fieldOf(() -> NoteKey.parse(PETER.replace("ARpc", "CRpc"))));
        assertThrows(IllegalArgumentException.class, () -> new NoteKey("a b", NoteAlgorithm.ED25519, log.key()));
        assertThrows(IllegalArgumentException.class, () -> new NoteKey("a", NoteAlgorithm.SM2, log.key()));
        assertThrows(IllegalStateException.class, () -> new NoteSigner(witnessKey, witness::sign).sign(checkpoint));
        assertThrows(IllegalStateException.class, () -> new NoteSigner(logKey, log::sign).cosign(note, 1));
        assertThrows(IllegalStateException.class, () -> new NoteSigner(logKey, message -> new byte[65]).sign(checkpoint));
    }
}
