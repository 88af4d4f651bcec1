package lantai.ledger.proof;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import lantai.core.event.Bytes;
import lantai.core.event.Hash;
import lantai.core.event.Suite;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.KeySuccession;
import lantai.ledger.note.NoteAlgorithm;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteException.Field;
import lantai.ledger.note.NoteKey;
import lantai.ledger.note.NoteSigner;
import lantai.ledger.note.SignedNote;
import lantai.ledger.signature.SuiteKeys;
import lantai.ledger.tree.MemoryTree;
import lantai.ledger.tree.TreeProofs;
import lantai.ledger.verify.TestLedger;
import lantai.ledger.witness.WitnessRequest;

/** One table a format: each change to a good text, and the field that the refusal must name. */
@DisplayName("A text that is changed in one field")
class FormatCasesTest {

    private interface Parser {
        void parse(String text) throws NoteException;
    }

    private record Case(String change, UnaryOperator<String> of, Field field) {
        static Case of(String from, String to, Field field) {
            return new Case(from + " -> " + to, text -> text.replaceFirst(from, to), field);
        }
    }

    private static void refused(String good, Parser parser, List<Case> cases) {
        assertDoesNotThrow(() -> parser.parse(good));
        for (var one : cases) {
            var bad = one.of().apply(good);
            if (bad.equals(good)) {
                throw new AssertionError("nothing was changed: " + one.change());
            }
            assertEquals(one.field(), assertThrows(NoteException.class, () -> parser.parse(bad), one.change()).field(), one.change());
        }
    }

    private final Map<Suite, MemoryTree> trees = Map.of(Suite.INTL, new MemoryTree(SuiteKeys.hash(Suite.INTL).tree()), Suite.GM,
            new MemoryTree(SuiteKeys.hash(Suite.GM).tree()));

    private static NoteAlgorithm algorithm(Suite suite) {
        return Stream.of(NoteAlgorithm.values()).filter(a -> a.suite() == suite && !a.isTimed()).findFirst().orElseThrow();
    }

    private static NoteKey key(Suite suite, SuiteKeys pair) {
        return new NoteKey(TestLedger.ORIGIN, algorithm(suite), pair.key());
    }

    private SignedNote note(Suite suite, List<byte[]> leaves) {
        var tree = trees.get(suite);
        leaves.forEach(leaf -> tree.add(SuiteKeys.hash(suite).leaf(leaf)));
        var pair = SuiteKeys.fresh(suite);
        return new NoteSigner(key(suite, pair), pair::sign)
                .sign(new Checkpoint(TestLedger.ORIGIN, new TreeProofs(SuiteKeys.hash(suite).tree(), tree).head(tree.size())));
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    @DisplayName("is no request to a witness")
    void request(Suite suite) {
        var leaves = new TestLedger(suite, 12).leaves();
        var note = note(suite, leaves);
        var good = new String(new WitnessRequest(5, new TreeProofs(SuiteKeys.hash(suite).tree(), trees.get(suite)).consistency(5, 12), note).toBytes(),
                StandardCharsets.UTF_8);
        var root = Base64.getEncoder().encodeToString(new byte[31]);
        refused(good, text -> WitnessRequest.parse(text.getBytes(StandardCharsets.UTF_8)), List.of(Case.of("old ", "new ", Field.HEADER),
                Case.of("old 5", "old 05", Field.SIZE), Case.of("old 5", "old -5", Field.SIZE), Case.of("old 5", "old ", Field.SIZE),
                Case.of("old 5\n[^\n]*\n", "old 5\n" + root + "\n", Field.PATH), Case.of("old 5\n", "old 5\n!\n", Field.PATH),
                Case.of("old 5\n", "old 5\n" + (Base64.getEncoder().encodeToString(new byte[32]) + "\n").repeat(64), Field.PATH),
                new Case("cut", text -> text.substring(0, text.length() - 1), Field.SIGNATURES),
                Case.of("\u2014 ", "- ", Field.SIGNATURE_LINE), Case.of("old", "o\rld", Field.ENCODING)));
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    @DisplayName("is no key")
    void keys(Suite suite) {
        var key = key(suite, SuiteKeys.fresh(suite));
        var id = key.format().split("\\+")[1];
        var material = key.format().split("\\+", 3)[2];
        refused(key.format(), NoteKey::parse, List.of(Case.of("JYS", "JY S", Field.NAME), Case.of("JYS", "JYT", Field.KEY_ID),
                Case.of("\\+" + id, "+" + id.substring(1), Field.KEY_ID), Case.of("\\+" + id, "+g" + id.substring(1), Field.KEY_ID),
                new Case("longer", text -> text + "AAAA", Field.KEY), new Case("no base 64", text -> text.substring(0, text.length() - 4) + "!!!!", Field.KEY),
                new Case("another type", text -> text.replace(material, Base64.getEncoder().encodeToString(typed((byte) 0x7f, material))), Field.KEY)));
    }

    private static byte[] typed(byte type, String material) {
        var bytes = Base64.getDecoder().decode(material);
        bytes[0] = type;
        return bytes;
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    @DisplayName("is no succession of keys")
    void succession(Suite suite) {
        var by = SuiteKeys.fresh(suite);
        var next = SuiteKeys.fresh(suite);
        var good = new KeySuccession(2, 70, key(suite, next),
                Bytes.of(by.sign(KeySuccession.message(TestLedger.ORIGIN, 2, 70, next.key())))).format();
        refused(good, KeySuccession::parse, List.of(Case.of("succession ", "successor ", Field.KEY), Case.of(" 2 ", " 1 ", Field.SIZE),
                Case.of(" 2 ", " 02 ", Field.SIZE), Case.of(" 2 ", " 4294967298 ", Field.SIZE), Case.of(" 70 ", " 070 ", Field.SIZE), Case.of(" 70 ", " -7 ", Field.SIZE),
                Case.of(" 70 JYS", " 70 JYT", Field.KEY_ID),
                new Case("no base 64", text -> text.substring(0, text.length() - 3) + "!!!", Field.SIGNATURE),
                new Case("one part more", text -> text + " x", Field.KEY)));
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    @DisplayName("is no proof of an event")
    void proof(Suite suite) throws NoteException {
        var leaves = new ArrayList<>(new TestLedger(suite, 12).leaves());
        var note = note(suite, leaves);
        var good = new String(new EventProofs(suite, SuiteKeys.hash(suite).tree()).prove(trees.get(suite), 3, leaves.get(3), note).toBytes(),
                StandardCharsets.UTF_8);
        refused(good, text -> EventProof.parse(text.getBytes(StandardCharsets.UTF_8)).checkpoint(), List.of(Case.of("@v1", "@v2", Field.HEADER),
                Case.of("index 3", "index 03", Field.INDEX), Case.of("index 3\n", "", Field.INDEX), Case.of("index 3\n", "index 3\n@@\n", Field.PATH),
                Case.of("extra [^\n]*", "extra ???", Field.EXTRA), Case.of("\n12\n", "\n+12\n", Field.SIZE)));
        var other = new ProofExtra(suite, new TestLedger(suite, 8).event(7).id(), Hash.of(new byte[32]), Optional.empty());
        for (var cut = 1; cut < other.toBytes().length(); cut++) {
            var bytes = Arrays.copyOf(other.toBytes().toArray(), cut);
            assertEquals(Field.EXTRA, assertThrows(NoteException.class, () -> ProofExtra.parse(Bytes.of(bytes))).field());
        }
    }
}
